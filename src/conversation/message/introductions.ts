import { onceFor } from '../../once-for.ts';

/** Words that may stand in between and change nothing: "tell me a bit more about". */
const bits =
  '(?:(?:a|an|some|something|anything|everything|all|more|little|bit|few|lot|the|any|please|just|quick|quickly|info|infos|information|informations|details?|news|facts?|words?|story|exactly|you|u|i|can|have|there|got|know|say|tell me) )*';
const peu =
  '(?:(?:un|une|peu|petit|tout|tous|plus|quelque|quelques|chose|choses|en|d|des|de l|la|les|l|juste|vite|fait|brievement|rapidement|infos?|informations?|details?|ce qu il en est|ce que (?:tu|vous) (?:sais|savez)|c est quoi|ce que c est que?|ce qu est|stp|svp|s il (?:te|vous) plait) )*';

/** How people ask who or what somebody or something is, or what there is on it, in folded words. */
const introductions = [
  `(?:(?:can|could|would|will) (?:you|u|somebody|someone|anyone) |please |let s |lets |i (?:want|need|would like|d like|have) (?:you )?to |i wanna |i m here to )?(?:tell|talk|speak|brief|inform|teach|fill|update|enlighten|give|show|educate|chat) (?:(?:me|us|to me|to us|in) )*${bits}(?:about|on|of|regarding)`,
  `i (?:want|need|would like|d like|wanted|wanna|am looking|m looking|was looking)(?: for)? ?(?:to )?(?:know|hear|learn|read|ask|find out|understand|see|talk|info|information|details?)? ?${bits}(?:about|on|regarding)`,
  `(?:what|which)(?: (?:else|all))? (?:do|can|does|did|have|is|s) (?:you|u|we|it|they|there|the (?:story|article|text)|this (?:story|article)) ?(?:know|tell me|tell us|have|got|say|said|mention)? ?${bits}(?:about|on|regarding)`,
  `(?:do|can|does|have|has|is|are)(?: (?:you|u|we|it|there|the (?:story|article)))? (?:know |have |got |heard |tell me )?(?:of |(?:something|anything|info|news) )?(?:about|on)`,
  '(?:i have|i ve got|got|just) (?:a|one|another) (?:\\w+ )?question (?:about|on|regarding)',
  `(?:more|info|infos|information|details?|news|facts?|a word|a question|question|anything|something|everything|all) (?:about|on|regarding)`,
  'what (?:is|s|was)(?: all)? (?:up|the deal|the story|the matter|going on|happening|new|wrong|the latest|the news|the situation|the thing|the fuss|this thing) (?:with|about|on|behind|around)',
  '(?:who|what|wtf)(?: (?:the (?:hell|heck|fuck)|tf|exactly|even|on earth))? (?:is|s|are|was|were|re)(?: (?:exactly|even|this|that|these|those|called))?',
  '(?:explain|define|describe|introduce|present|summari[sz]e)(?: (?:to )?(?:me|us))?(?: (?:what|who) (?:is|are))?',
  '(?:sup|wassup) with', 'what about', 'how about', 'about', 'what of', 'regarding', 'concerning', 'as for', 'on', 'wtf is',
  `(?:(?:est ce que )?(?:tu |on |vous )?(?:peux|peut|pouvez|pourrais|pourriez|sais|savez)(?: tu| vous| on)? )?(?:me |nous |m |en )?(?:parle|parler|parles|parlez|dis|dire|dites|raconte|raconter|racontez|explique|expliquer|expliquez|jaser|causer|informe|informer|renseigne|renseigner|presente|presenter|resume|resumer|resumez|decris|decrire)(?: (?:moi|nous))? ?${peu}(?:de|du|d|des|sur|a propos de|au sujet de|avec)`,
  `(?:explique|expliquer|expliquez|presente|presentez|resume|resumez|decris|definis)(?: moi| nous)?(?: (?:qui|ce qu|c) est(?: que?)?)?`,
  'raconte(?: moi| nous)?',
  `(?:je |j |on )(?:veux|voudrais|aimerais|souhaite|souhaiterais|voulais|cherche|veut)(?: (?:a|des|en))? ?(?:savoir|comprendre|infos?|informations?|parler|apprendre)? ?${peu}(?:sur|de|du|d|des|qui est|qui c est|quoi est)`,
  `(?:que|qu est ce que|qu est ce qu|qu)(?: (?:tu|vous|on))? ?(?:sais|savez|sait|dit|peux|pouvez)(?: (?:tu|vous|on|l article|l histoire|le texte))? ?(?:dire|me dire|sais|sait|savez|dit)? ?${peu}(?:de|du|d|des|sur)`,
  `(?:tu|vous|on) (?:sais|savez|sait|as|avez|connais|connaissez) ?(?:quoi|quelque chose|des infos|plus)? ?${peu}(?:sur|de|du|d|des)`,
  `(?:il y a|y a|t as|tu as) (?:quoi|quelque chose|des infos|du nouveau|des nouvelles) ?${peu}(?:sur|de|avec|chez)`,
  '(?:c est quoi|quelle est|c est quoi donc|quel est)(?: (?:l|la|le|cette|toute cette|ce|tout ce))? ?(?:affaire|histoire|deal|probleme|delire|truc|rapport|bail|souci|situation|actu|actualite|news)(?: la)? (?:avec|de|du|d|des|sur|autour de|chez|pour|entre)',
  '(?:c est qui|c etait qui|qui c est|qui est|qui sont|qui etait|qui est ce|qui c)(?: (?:donc|au juste|exactement|deja|ce|cet|cette|ces|lui))?',
  '(?:c est quoi|qu est ce que|qu est ce qu est|qu est ce que c est|qu est ce que c est que|quoi c est|ca veut dire quoi|kesako|kezako|que sont|ce sont quoi|quoi est)(?: (?:donc|au juste|exactement|deja|ce|cet|cette|ces|le truc))?',
  '(?:il se passe quoi|qu est ce qui se passe|que se passe t il|il s est passe quoi|qu est ce qu il y a|quoi de neuf|du neuf|du nouveau|des nouvelles|ou on en est) (?:avec|chez|sur|pour|du cote de|a propos de)',
  `(?:infos?|informations?|details?|actus?|nouvelles?|une question|j ai une question|question|plus|davantage|quid) ?${peu}(?:sur|de|du|d|des|concernant)`,
  '(?:can we |could we |let s |lets |let us )?(?:(?:go|get|going|coming|getting) )?(?:back|returning) to', '(?:pour |on peut |pouvons nous )?(?:en )?(?:on )?(?:revenir|revenons|revenez|reviens|revient|retour|retournons|retourner)(?: en)? (?:a|au|aux|sur)',
  'et pour', 'et', 'a propos de', 'au sujet de', 'concernant', 'sur', 'et au sujet de',
]; // prettier-ignore
const introduction = introductions.map((each) => new RegExp(`^(?:${each}) (?=\\S)`, 'u'));

/** What stands after it: "Calloway c’est qui", "Calloway in this story please". */
const ending =
  / (?:things?|stuff|business|saga|drama|c est (?:qui|quoi)|c koi|il (?:se passe|s est passe) quoi|what (?:happens|happened)|qui est ce|qu est ce que c est|(?:who|what) (?:is |s )?(?:that|this|he|she|it)|kesako|here|in (?:it|this|(?:this|the|that) (?:story|article|text|news|whole thing))|involved|in all (?:this|that)|ici|la dedans|dans (?:cette|l) (?:histoire|article|affaire)|dans (?:cet article|tout ca)|(?:oui|si|yes|yeah) (?:non|nan|no)|or (?:no|not)|ou (?:non|pas)|please|now|exactly|again|la|deja|au juste|s il (?:te|vous) plait)$/u;

/** Longer messages say more than what they are about. */
const mostWords = 24;

/** Words without the longest introduction that they begin with: "can you tell me about", « c'est quoi l'affaire avec ». */
export const withoutIntroduction: (words: readonly string[]) => readonly string[] = onceFor((words) => {
  if (words.length > mostWords) return words;
  const text = words.join(' ');
  let length = 0;
  for (const each of introduction) length = Math.max(length, each.exec(text)?.[0].length ?? 0);
  return length === 0 ? words : text.slice(length).split(' ').filter(Boolean);
});

/** How people ask for the news of something. */
const news =
  /^(?:(?:so |and )?(?:what|anything)(?: s| is| has| has been)? (?:happened|happening|happens|new|going on|up) (?:with|to|about|on)|what became of|any (?:news|update|updates) (?:on|about|of|from)|(?:et )?(?:qu est ce qui s est passe|que s est il passe|il s est passe quoi|qu est ce qui est arrive|qu est ce qu il se passe|que devient|que deviennent|ou en est|ou en sont|quid|il est arrive quoi)(?: (?:avec|pour|de|du|d|des|a|au|aux|pendant|lors de|lors du|durant))?) /u;

/** Words without how the news of something is asked for: "what happened with". */
export function withoutNews(words: readonly string[]): readonly string[] {
  if (words.length > mostWords) return words;
  const text = words.join(' ');
  const rest = text.replace(news, '');
  return rest === text ? words : rest.split(' ').filter(Boolean);
}

/** Words without what people say after a name. */
export const withoutEnding: (words: readonly string[]) => readonly string[] = onceFor((words) => {
  const text = words.join(' ');
  let rest = text;
  for (let shorter = rest.replace(ending, ''); shorter !== rest; shorter = rest.replace(ending, ''))
    rest = shorter;
  return rest === text ? words : rest.split(' ').filter(Boolean);
});
