import type { FollowUp } from './follow-up-phrases.ts';

/** Words that name nothing and ask nothing by themselves, in both languages. */
const light = new Set(
  `a about all also am an and any bit little peu anything anyway are as at be been being but by can could did do does doing done don even ever everything exactly for from get
   gets getting go goes going gonna got had has have having here hey i if in is isn it its just know like ll lol look m me mean mine more must
   my no not now of oh ok okay on one ones or our out part please precisely re really right s say saying said says so some something still stuff
   sure t tell than thanks that the their them then there these they thing things think this those though to too um uh us ve
   understand understood was want we well were will with would wow yeah yes you your he him his she her
   ah ai aller alors as au aurait aussi aux avait avec bah ben bien bon bref c ca ce cela ces cet cette chose choses comme comprends compris d dans de
   des deja di dire dis dit dites donc du elle elles en encore es est et etait etaient etes etre eu euh eux exactement faire fait faites ils
   il j je juste l la le les leur lui m ma mais me meme mes moi mon n ne non nous on ont ouais oui par pas peut peux plus pour pouvez
   qu que quoi s sa sais sait savez savoir se sens sera serait ses si soit son sont ta te tes toi ton tous tout toute toutes truc tu
   un une va vas veut veux voir vois vont vos votre voudrais voulez vous vraiment vu y`.split(/\s+/u),
);

/** What may stand beside a question for a time, a place or a reason: that something happened. */
const happening = new Set(
  `happen happened happening happens occur occurred come comes came start started begin began place take took
   arrive arriver passe passer passera produit commence lieu eu`.split(/\s+/u),
);

/** What may stand beside "why": that it is talked of. */
const mattering = new Set(
  'everyone everybody people care cares matter matters important big deal fuss bother gens monde important importe'.split(
    ' ',
  ),
);

/** Those of somebody or something: a question with one of these asks about whom it stands for. */
const standing = new Set(
  'he she him her his it its they them their il elle ils elles lui leur eux'.split(' '),
);
/** Words that ask, and ask no more beside a weightier one: "what is the reason?". */
const asking = new Set('what which who how where when quel quelle quels quelles qui comment ou'.split(' '));
const spokenTo = new Set('you your u tu te toi ton ta tes vous votre vos'.split(' '));

/** What a word, or a few, make a message of light words ask of the last answer; the first that is found counts. */
const heads: readonly (readonly [FollowUp, RegExp])[] = [
  [{ kind: 'language', language: 'fr' }, /\b(?:french|francais|francaise)\b/gu],
  [{ kind: 'language', language: 'en' }, /\b(?:english|anglais|anglaise)\b/gu],
  [
    { kind: 'sources' },
    /\b(?:sources?(?! (?:\w+ )?(?:says?|said|saying|told|dit|dits|disent)\b)|proofs?|prove[ns]?|evidence|citations?|references?|preuves?|prouve[rz]?|(?:un)?verif(?:y|ied|ie|iee|ier|iez)|(?:un)?confirm(?:ed|e|ee)|unproven|tested|checked|testee?s?|alleged|believable|credible|reliable|fiable|legit|for real|true|vrai|certain|jok(?:e|ing)|kidding|blague|(?:deconnes|rigoles|plaisantes|plaisantez|rigolez)|fake(?: news)?|made up|hoax|propaganda|clickbait|bidon|intox|pipeau|mensonges?|propagande|how (?:do|did|can|would) (?:you|they|we|u) (?:even |all )?know|comment (?:est ce que )?(?:tu |vous |on |ils |le )*(?:sais|savez|sait|savent)|(?:who|qui) (?:\w+ )?(?:says?|said|told(?! (?:them|him|her)\b(?! (?:that|this|so)$))|claims?|claimed|reported|dit|dis|affirme|raconte|rapporte|pretend)|(?:are|r|you|u|quite) sure|(?:es|etes|est) (?:tu |vous |vraiment |bien |pas )?sure?(?! quoi)|where (?:is|s|are|do|does|did|was|were|comes?|came) (?:all )?(?:this|that|the|these|those) (?:(?:info|information|data|figures?|numbers?|amount|claim|quotes?|percentage) )?(?:come |coming |came )?from|d ou (?:ca |cela )?(?:vien|provien|sor)(?:t|nent|tent)(?: (?:cette|ces?|les?|la|l) (?:chiffres?|nombres?|montants?|infos?|informations?|donnees?|citations?|affirmations?|pourcentages?))?|(?:who|qui)(?: else| d autre) (?:en |a |has |is |ont |have )*(?:comment\w*|talk\w*|speaks?|speaking|spoke|confirm\w*|report\w*|parle\w*|commente\w*|confirme\w*)|where did (?:you|u) (?:get|find|read|hear|see)|(?:tu|t|vous) (?:as|avez) (?:lu|vu|trouve|entendu|pris|eu|sorti|cherche) (?:ca |cela )?ou|ou (?:est ce que )?(?:as tu|tu as|t as|avez vous|vous avez) (?:lu|vu|trouve|entendu|pris|eu|sorti|cherche)|d ou (?:tu|vous) (?:sors|tiens|sortez|tenez))\b/gu,
  ],
  [
    { kind: 'asks', asked: 'why' },
    /\b(?:why|how come|what for|reasons?|cause[ds]?|pourquoi|raisons?|comment ca se fait)\b/gu,
  ],
  [
    { kind: 'asks', asked: 'when' },
    /\b(?:(?:since|until|till|by|from) when|when|(?:what|which)(?: exact)? (?:time|day|year|month)|dates?|(?:depuis|jusqu a|a partir de|vers) quand|quand|quel(?:le)? (?:jour|annee|mois|heure))\b/gu,
  ],
  [
    { kind: 'asks', asked: 'where' },
    /\b(?:where|location|whereabouts|endroit|lieu exact|quel lieu|(?<=^|et |mais )ou (?=est|etait|ca|se)|(?<=est |etait |passe |lieu |arrive )ou(?= ca| exactement| donc|$)|quel pays|quelle ville|which (?:country|city))\b/gu,
  ],
  [
    { kind: 'asks', asked: 'how-much' },
    /\b(?:how (?:much|many|far|big)|combien|percentage|pourcentage|amount|montant|chiffres?|figures?|numbers?|nombre)\b/gu,
  ],
  [
    { kind: 'asks', asked: 'who' },
    /\b(?:who|whom|whose|qui|(?:full |first |last )?names?|noms?(?: complets?)?)\b/gu,
  ],
  [
    { kind: 'shorter' },
    /\b(?:shorter|short|shorten|brief|briefly|fewer words|one sentence|courte?|bref|raccourci[rst]?|abrege[rz]?|(?:une|seule) phrase|moins de mots)\b/gu,
  ],
  [
    { kind: 'again' },
    /\b(?:again|repeat|re ?phrase|reword|simpler|simply|simple|simplify|clearer|plain(?:er)?|layman|(?:simple |other )words|terms|repete[rz]?|redi[st]|redire|simplement|simplifie[rz]?|claire?|clairement|reformule[rz]?|vulgarise[rz]?|(?:d autres|avec des) mots)\b/gu,
  ],
  [
    { kind: 'more' },
    /\b(?:not what i (?:asked|meant|wanted|said)|(?:not|wasn t|isn t) my question|pas ce que (?:j ai demande|je demandais|je demande|je voulais)|pas ma question|more|longer|fuller|plus longue?s?|else|further|details?|elaborate|expand|explain|others?|info|infos|informations?|related|deeper|develop|developpe[rz]?|explique[rz]?|precise[rz]|precisions?|autres?|encore|davantage|plus)\b/gu,
  ],
  [
    { kind: 'later' },
    /\b(?:next|afterwards?|after|since|later|follows?|followed|ensuite|apres|suites?|puis|par la suite|depuis)\b/gu,
  ],
  [{ kind: 'asks', asked: 'how' }, /\b(?:how|comment)\b/gu],
];

/** What the matcher would rather be asked: a question with one of these may ask about whom it stands for. */
const ofOthers: ReadonlySet<string> = new Set(['who', 'where', 'how-much', 'how']);

/** A longer message says more than that. */
const mostWords = 10;

/** A longer message, where nothing was said before, leans on nothing. */
export const mostLeaning = 5;

/**
 * What a message of light words alone asks of the last answer, by the word that weighs: "when exactly did all that happen". Undefined
 * if it has another word, if nothing in it asks, or if it is about somebody that a pronoun stands for or about the bot.
 *
 * @param words The folded words of the whole message.
 */
export function readLeaningWords(words: readonly string[]): FollowUp | undefined {
  if (words.length > mostWords) return undefined;
  const text = words.join(' ');
  const found = heads.find(([, head]) => text.search(head) !== -1);
  if (found === undefined) return undefined;
  const [followUp, head] = found;
  const asked = followUp.kind === 'asks' ? followUp.asked : undefined;
  const isOfOthers = asked !== undefined && ofOthers.has(asked);
  const rest = text.replace(head, ' ').split(' ').filter(Boolean);
  const isLight = (word: string): boolean =>
    light.has(word) ||
    asking.has(word) ||
    (asked !== 'who' && happening.has(word)) ||
    (asked === 'why' && mattering.has(word));
  if (!rest.every(isLight)) return undefined;
  if (asked === 'who' && /\bqui l[ae]?s? (?!source)/u.test(text)) return undefined;
  if (isOfOthers && rest.some((word) => standing.has(word) || spokenTo.has(word))) return undefined;
  return followUp;
}
