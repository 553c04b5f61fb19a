import { rememberLatest } from '../../remember-latest.ts';

/**
 * How several words are run together or spelt by sound in a chat, and what they stand for. None may begin with a repetition that
 * can start anywhere in a long word or gap, which takes the square of its length.
 */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/\br\s?u\b/giu, 'are you'],
  [/\b(what|who|where|when|how|that|why)s\b(?=\s)/giu, '$1’s'],
  [/\b(why|how|where|when|who|what)['’]?d(?=\s(?:he|she|it|they|you|we|the|that|this)\b)/giu, '$1 did'],
  [/\bc\s?t\b(?=\s)/giu, 'c’était'],
  [/\bc\s?(?:ki|qui)\b/giu, 'c’est qui'],
  [/\bc\s?(?:koi|quoi)\b/giu, 'c’est quoi'],
  [/\bt\s?(?:ki|qui)\b/giu, 't’es qui'],
  [/\bt\s?(?:koi|quoi)\b/giu, 't’es quoi'],
  [
    /\bt(?=\s(?:une?|fait|faite|cod[ée]e?|cr[ée]{1,2}e?|programm[ée]e?|sur|sûr|sure|sûre|pas|con|nul|nulle|qu['’]|vraiment|là|la|où|ou)(?:\s|$|[?!.]))/giu,
    't’es',
  ],
  [/(?<![’'\p{L}])c\s+(?!est\b|était\b|etait\b|u\b|is\b)(?=\p{L})/giu, 'c’est '],
  [/\bta(?=\s(?:fait|faite|cr[ée]{2}e?|cod[ée]e?|programm[ée]e?|dit)\b)/giu, 't’a'],
  [/\bta(?=\s(?:les|des|une?|le|vu|lu|dit|pas)\b)/giu, 't’as'],
  [/\bvs(?=\s(?:[êe]tes|avez|pouvez|savez|faites|dites|parlez)\b)/giu, 'vous'],
  [/\bcé\s(?=(?:koi|quoi|ki|qui|quand|où|ou)\b)/giu, 'c’est '],
  [/\bsa va\b/giu, 'ça va'],
  [/(^|\s)[a@]\s?\+(?=\s|$|[!.?])/giu, '$1à plus'],
  [/\bk[eè]s[kt]?e?\s?tu\b/giu, 'qu’est-ce que tu'],
  [/\bkest[- ]?ce\b/giu, 'qu’est-ce'],
  [/\b(?:chuis|chui|jsui)\b/giu, 'je suis'],
  [
    /\bj(?=(?:suis|sais|comprends?|peux|veux|crois|pense|voulais|parle|parlais|demande|demandais|connais|vois|pige)\b)/giu,
    'je ',
  ],
  [/\b(in|en)\s+fra?\b/giu, '$1 français'],
  [/\b(in|en)\s+(?:engl?|ang)\b/giu, '$1 English'],
  [/\bjsp\b/giu, 'je sais pas'],
  [/\bchais pas\b/giu, 'je sais pas'],
  [/\bidk\b/giu, 'I don’t know'],
  [/\bgimme\b/giu, 'give me'],
  [/\bmkt(s?)\b/giu, 'market$1'],
  [/\bb4\b/giu, 'before'],
  [/^were(?=\s(?:is|are|was|did|does|do|can|exactly)\b)/giu, 'where'],
  [/\bappli(s?)\b/giu, 'application$1'],
  [/(?<=^|\p{L}\s)n(?=\s(?!(?:a|ai|as|ont|est|es|y|en|avai\p{L}+|était|etait|aura|ira)\s)\p{L})/giu, 'and'],
  [/\b(who|what|whats|whos)\s+dat\b/giu, '$1 is that'],
  [/\bwdym\b/giu, 'what do you mean'],
  [/\btlm\b/giu, 'tout le monde'],
  [/\bajd\b/giu, 'aujourd’hui'],
  // As in Quebec: « c'tu vrai », « ça coûte-tu cher », « pis lui ? », « c'est quoi ça là ».
  [/\bc['’ ]?tu(?=\s)/giu, 'c’est'],
  [/(?<=(?![sx])\p{L})-tu(?=\s|[?!.]|$)/giu, ''],
  [/^pis(?=\s)/giu, 'et'],
  [/\bpantoute\b/giu, 'pas du tout'],
  [/(?<![\s,]|(?:^|\s|['’-])(?:es|est|suis|êtes|tu|qui))[\s,]+là(?=\s*[?!.]*$)/giu, ''],
];

const wordStart = String.raw`\b`;
const isOfWord = ({ source }: RegExp): boolean => source.startsWith(wordStart);
const patterns = spellings.map(([pattern]) => pattern);
const ofWords = patterns.filter(isOfWord).map(({ source }) => source.slice(wordStart.length));
/** Finds whether a message has any of them, as few have: the starts of words are looked for once, which is what takes the time. */
const any = [
  new RegExp(`${wordStart}(?:${ofWords.join('|')})`, 'iu'),
  ...patterns.filter((pattern) => !isOfWord(pattern)),
];

/** A message is written out as typed and without its symbols, which are the same for most. */
const keptTexts = 4;

/** A message with what is written by sound written out: "r u a bot" as "are you a bot", « c ki » as « c’est qui ». */
export const writeOutChat: (text: string) => string = rememberLatest((text) => {
  if (!any.some((pattern) => pattern.test(text))) return text;
  return spellings.reduce((rest, [spelling, words]) => rest.replace(spelling, words), text);
}, keptTexts);
