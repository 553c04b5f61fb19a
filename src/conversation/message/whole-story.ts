/** How people ask what the story is about, without a word of it. */
const phrases = new Set(
  `what is this about, what s this about, what is it about, what s it about, what is all this about, what s all this about,
   what is this story, what is this story about, what s the story about, what is the story about, what is the story, what s the story,
   the story, tell me the story, tell me about the story, tell me about it all, what is this article, what is the article,
   what happened, what happened exactly, what s happening, what is happening, what s going on here, what is going on,
   what s the news, what is the news, the news, any news, news, what s new, what did i miss, what is up with all this, context please,
   what should i know, what is important, main points, key points, key facts, the gist, give me the gist, overview, in a nutshell,
   c est quoi cette histoire, c est quoi l histoire, quelle est cette histoire, c est quoi cet article, c est quoi l article,
   de quoi ca parle, ca parle de quoi, de quoi il s agit, de quoi s agit il, il s agit de quoi, c est quoi le sujet, quel est le sujet,
   de quoi parle l article, de quoi parle cet article, l article parle de quoi, l histoire, raconte l histoire, raconte moi l histoire,
   que s est il passe, qu est ce qui s est passe, il s est passe quoi, que se passe t il, qu est ce qui se passe, il se passe quoi,
   c est sur quoi, ca porte sur quoi, c est quoi l info, c est quoi la nouvelle, c est quoi les nouvelles, quoi de neuf dans l actu, les nouvelles, l actu, les infos,
   l essentiel, juste l essentiel, l info principale, juste l info principale, l info essentielle, l idee principale, the main point, just the main point, the main thing, just the main thing, the key point, just the gist, les points cles, en gros, en gros c est quoi, en gros il se passe quoi, resume moi tout, fais moi un resume`
    .split(',')
    .map((phrase) => phrase.trim().split(/\s+/u).join(' ')),
);

const story =
  '(?:(?:the|this|that|a|an|your|whole|entire|full|main|top|big|short|quick|brief|little|today s|latest|current|actual|basic|general) )*(?:story|article|news|text|piece|thing|report|topic|subject|content|point|points|idea|ideas|facts|gist|summary|recap|rundown|overview|synopsis|digest|lowdown|tldr|basics|context|background|short version|key takeaways?|headlines|tea|situation|scoop|info|plot)(?: (?:of|in|about|behind|on) (?:it|(?:the|this|that|all)(?: \\w+)?))?';
const gist =
  '(?:(?:the|a|an|your|whole|main|short|quick|brief|little|basic|general|key|most|important|interesting|few|two|three|four|five|\\d) )*(?:gist|summary|recap|rundown|overview|synopsis|digest|lowdown|tldr|basics|(?:(?:short|quick|fast|\\d+|ten|two|one|five) ?)?(?:(?:s|sec|second|seconds|min|minute|minutes) )?version|points?|takeaways?|facts|things|infos|scoop)(?: (?:of|about|on) (?:it|(?:the|this|that|all)(?: \\w+)?))?';
const histoire =
  '(?:(?:l|le|la|les|un|une|cette|cet|ce|votre|ton|toute|grande|petit|petite|court|bref|rapide|grand|grands|grandes|principal|principale|principaux|d) )*(?:histoire|article|info|infos|nouvelles?|sujet|affaire|actu|actualite|essentiel|resume|news|texte|theme|idee|idees|faits|points?|contenu|synthese|contexte|lignes|topo|recap|gros titres|situation)(?: (?:principale?s?|cles?|du jour|generale?))?(?: (?:de|du|d|a|dans) (?:l|la|cette|cet|ce|tout ca|ca)(?: \\w+)?)?';
const told = [
  `(?:what|whats) (?:is|s|was|are)(?: (?:all|even|really|exactly))* (?:it|this|that|these|all this|all that|it all|${story})(?: (?:all|really|even|exactly))* about`,
  `(?:what|whats) (?:is|s|was|are) ${story}`,
  `(?:so )?what(?: (?:actually|exactly|even|really|on earth|the hell))* (?:(?:has|had|have|s|is|was) )?(?:happened|happening|happens|going on|went on|going down)(?: (?:here|there|exactly|then|today|in (?:it|the (?:news|story|article)|this (?:story|article))))*`,
  `(?:tell|explain|describe|summari[sz]e|sum up|recap|outline|break down)(?: (?:to )?(?:me|us))?(?: (?:with|up|about))? ${story}`,
  `(?:give|show|send|provide|write|do|make)(?: (?:me|us))?(?: with)? ${gist}`,
  '(?:tell|explain)(?: (?:to )?(?:me|us))? (?:everything|it all|all of it|all|what (?:happened|this is about|this is|it is about|s going on|is going on|it s about))',
  'tell (?:me|us) about (?:it|this|everything|all this|it all)',
  '(?:resumer?|resumez|recapitule[rz]?|synthetise[rz]?)(?: (?:moi|nous|tout|ca|tout ca|vite|rapidement))*',
  '(?:summari[sz]e|sum up|sum it up|recap|summary|boil it down|catch me up|fill me in|bring me up to speed|get me up to speed|update me)(?: (?:it|this|that|everything|all this|me|for me))*',
  `(?:what|which)(?: (?:does|do|did|is|are))? ${story} (?:say|talk about|cover|deal with|tell us)`,
  `(?:de |sur |c est )?quoi (?:est ce que |est ce qu )?(?:ca|il|on|c|${histoire}) (?:parle|s agit|est question|est il question|traite|dit|raconte)(?: t il| il)?(?: exactement| ici)?`,
  `(?:de |a )?quoi (?:s agit|est|parle|traite)(?: t)? ?(?:il|on|ca|${histoire})(?: question)?(?: exactement| ici)?`,
  `(?:ca|c|il|on|${histoire}) (?:parle|s agit|traite|raconte|dit|cause) ?(?:de|sur)? quoi(?: (?:exactement|ici|au juste|en gros|${histoire}))?`,
  `(?:c est|est ce|elle est|ca dit|que dit|que raconte|quelle est|quel est|quelles sont|quels sont|c etait)(?: quoi)? ${histoire}`,
  `(?:(?:tu peux|peux tu|pouvez vous|vous pouvez|pourrais tu|tu pourrais|pourriez vous) )?(?:me |nous |m )?(?:resume|resumer|resumez|raconte|raconter|racontez|explique|expliquer|expliquez|dis|dire|donne|donner|donnez|fais|faire|faites|presente|presenter|presentez|parle|parler)(?: (?:moi|nous))?(?: (?:de|en))? (?:${histoire}|tout|tout ca|ca|ce qui s est passe|ce qu il s est passe|ce qui se passe|ce que c est|de quoi il s agit)`,
  '(?:que|qu|qu est ce qui|qu est ce qu il|il|c|c est|qu est ce qu) (?:s est il|s est|se|s etait|est ce qu il se|est ce qui se|y a t) ?(?:il )?(?:passe|passe t il|produit|arrive)(?: (?:exactement|au juste|quoi|ici|donc))*',
  '(?:il (?:s est|se) passe|ca raconte|il y a eu|c est) quoi(?: (?:exactement|ici|en gros|au juste|cette histoire|ce truc|ce delire|tout ca|tout ce bruit))+',
]; // prettier-ignore
/** What does not change that the whole story is asked for. */
const before =
  '(?:(?:so|ok|okay|well|hi|hello|hey|please|pls|could|can|would|will|you|u|i|want|to|know|like|d|just|um|uh|then|me|tell|alors|donc|bon|bonjour|salut|bonsoir|s il te plait|s il vous plait|euh|et|en gros|du coup|je|voudrais|veux|aimerais|savoir|est ce que|quick|quickly|vite fait|en resume|en bref|moi|dis|mais|and|but) )*';
const after =
  '(?: (?:please|pls|for me|quickly|briefly|simply|simple|in simple|in simple english|short|in short|now|then|in (?:a |one |two |three |simple |plain |few |a few |other |easy )*(?:words?|lines?|sentences?|terms|nutshell|language)|like i m \\w+|to me|for (?:a )?(?:kid|child|dummies|beginners)|bro|man|dude|here|exactly|really|anyway|pour moi|simplement|rapidement|vite|vite fait|brievement|en (?:gros|bref|resume|court|simple)|en (?:quelques|deux|trois|une|un|peu de|\\w+) (?:mots?|lignes?|phrases?)|s il (?:te|vous) plait|exactement|au juste|donc|ici|la|stp|svp|clairement|d article|dont on parle|qu on raconte))*';
const pattern = new RegExp(`^${before}(?:${told.join('|')})${after}$`, 'u');

/** How people begin with the whole story, where nothing was said yet that it could be about. */
const opening =
  /^(?:(?:can|could|would|you|please|so|ok|well|hey|hi|hello|vas y|allez|alors|bon|bah|salut|bonjour|et|tu peux|peux tu) )*(?:explain|eli5|raconte|racontez|explique|expliquez|dis moi tout|dites moi tout|in short|en bref|en resume|shoot|go|vas y|allez y|start|commence)(?: (?:moi|me|to me|it|this|that|everything|all|all this|tout|tout ca|ca|nous|simply|simplement|like (?:i m|im) (?:5|five|a kid|a child|stupid|dumb)|comme (?:si j avais|a) .*|please|s il (?:te|vous) plait))*$/u;
/** Longer messages ask about something of it. */
const mostWords = 18;

/** What is asked of now or of what comes next is not what happened. */
const ofTime =
  /^(?:so |ok |and |but |well )*(?:what|whats) (?:happens|is (?:happening|going to happen)|s happening|going to happen|will happen|is next|s next) (?:now|next|then|after|from here)\b/u;

/** The word that finds a story's summary: the matcher reads it in both languages. */
export const summaryWord = 'summary';

/**
 * Whether a message asks what the story is about, and nothing of it.
 *
 * @param isFirst Whether nothing was said yet that "explain" could be about.
 */
export function asksForWholeStory(words: readonly string[], isFirst: boolean): boolean {
  const text = words.join(' ');
  if (words.length > mostWords || ofTime.test(text)) return false;
  return phrases.has(text) || pattern.test(text) || (isFirst && opening.test(text));
}
