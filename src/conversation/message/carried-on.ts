import { groupBy } from '../../collections.ts';
import { withoutEnding } from './introductions.ts';

/** How a message carries on with another name: "and the …?", "what about …?". */
const leaders = [
  'and what about', 'and how about', 'what about', 'how about', 'what of', 'and for', 'and in', 'and with', 'and on', 'and about', 'and to', 'and of', 'and from', 'and by', 'on', 'of', 'about', 'for', 'from', 'by', 'with', 'and', 'but',
  'same for', 'same question for', 'same with', 'the same for', 'same thing for', 'same thing with', 'and same for', 'or', 'ok and', 'and also', 'also', 'then',
  'et qu en est il de', 'qu en est il de', 'qu en est il pour', 'et au sujet de', 'et a propos de', 'et concernant', 'et pour',
  'et avec', 'et chez', 'et en', 'et sur', 'et a', 'et si', 'et de', 'et du', 'et des', 'et d', 'et au', 'et aux', 'et par', 'par', 'avec', 'chez', 'et celui de', 'et celle de', 'et ceux de', 'sur', 'pour', 'et', 'mais', 'ou', 'pareil pour', 'et pareil pour', 'meme question pour', 'meme chose pour', 'la meme chose pour', 'et la meme chose pour', 'idem pour',
  'quid de', 'et quid de', 'ok et', 'aussi', 'and him', 'and her', 'and them', 'et lui', 'et elle', 'et eux',
].map((leader) => leader.split(' ')); // prettier-ignore
const leadersFrom = groupBy(leaders, ([first]) => first);
const articles = new Set([
  'the',
  'a',
  'an',
  'le',
  'la',
  'les',
  'l',
  'du',
  'de',
  'des',
  'd',
  'un',
  'une',
  'au',
  'aux',
  'mr',
  'mrs',
  'ms',
  'mister',
  'monsieur',
  'madame',
  'mme',
]);
const trailers = new Set([
  'then',
  'alors',
  'too',
  'aussi',
  'though',
  'please',
  'stp',
  'svp',
  'one',
  'chip',
  'chips',
  'puce',
  'elle',
  'lui',
  'eux',
  'elles',
  'himself',
  'herself',
  'itself',
  'themselves',
]);

/** How a message asks the same of a name: "Calloway too?" */
const also = ['too', 'as well', 'also', 'aussi', 'egalement', 'pareil'].map((each) => each.split(' '));

const aboutIt = /^(?:(?:and|ok|et|mais|but) )*(?:about|on|of|de|du|sur|au sujet de|a propos de|concernant) /u;

/** Whether a message carries on with what was spoken about: "and about Calloway?". */
export function carriesOnAbout(words: readonly string[]): boolean {
  return aboutIt.test(words.join(' '));
}

/** How somebody corrects what was understood, and asks the same of another name: "no sorry, I meant". */
const correction =
  /^(?:(?:no|nope|nah|non|nan|nn|sorry|pardon|desole|desolee|oops|oups|wait|attends|actually|rather|plutot|en fait|mais|but|oh|ah|euh|um|not (?:that one|that|this one|him|her|them|it)|pas (?:celui la|celle la|ca|lui|elle|eux|elles)|pas ca non|je dis|j ai dit|i said) )*(?:(?:i (?:meant|mean|was asking|was talking|am asking|am talking|m asking|m talking|asked|wanted)|moi je parle|je (?:parle|parlais|voulais dire|veux dire|pensais|demande|demandais)|c est) ?(?:(?:about|of|on|de|du|des|d|a|au|aux|sur|pour) )?)?/u;

/** What was understood instead, after what is meant: "I said Calloway, not Birch". */
const insteadOf = /(?<=\S) (?:and |et )?(?:not|pas) (?:\S+ ){1,2}$/u;

/** The words that a correction can begin with: most messages need not be looked at. */
const correctionStarts = new Set(
  'no nope nah non nan nn sorry pardon desole desolee oops oups wait attends actually rather plutot en mais but oh ah euh um not pas je j i moi c'.split(
    ' ',
  ),
);

/** The words after a correction; undefined for a message that is none. */
function afterCorrection(words: readonly string[]): readonly string[] | undefined {
  if (!correctionStarts.has(words[0] ?? '')) return undefined;
  const text = `${words.join(' ')} `;
  const [lead = ''] = correction.exec(text) ?? [];
  if (lead.trim() === '' || /^(?:c est|mais|but|oh|ah|euh|um) $/u.test(lead)) return undefined;
  const rest = bare(text.slice(lead.length).replace(insteadOf, '').split(' ').filter(Boolean));
  return rest.length === 0 ? undefined : rest;
}

/** Whether a message says at length that something else was meant: "no i meant", but not the "no" of "no ban?". */
export function isCorrection(words: readonly string[]): boolean {
  if (afterCorrection(words) === undefined) return false;
  const [lead = ''] = correction.exec(`${words.join(' ')} `) ?? [];
  return lead.trim().split(' ').length > 1;
}

/** The words at the end of a message that ask the same of a name. */
function endingOf(words: readonly string[]): readonly string[] | undefined {
  return also.find((ending) => ending.every((word, at) => words[words.length - ending.length + at] === word));
}

/** Whether a message asks the same of a name by "too". */
export function asksTheSame(words: readonly string[]): boolean {
  return endingOf(words) !== undefined;
}

/** The words that follow "and the", "what about", or that stand before "too"; undefined for a message of another form. */
export function carriedOn(words: readonly string[]): readonly string[] | undefined {
  const ending = endingOf(words);
  if (ending !== undefined && !leadersFrom.has(words[0])) {
    const before = bare(words.slice(0, words.length - ending.length));
    return before.length === 0 ? undefined : before;
  }
  const fitting = leadersFrom
    .get(words[0])
    ?.filter((leader) => leader.every((word, at) => words[at] === word))
    .sort((one, other) => other.length - one.length);
  const longest = fitting?.[0];
  if (longest === undefined) return afterCorrection(words);
  const rest = bare(withoutEnding(bare(words.slice(longest.length))));
  return rest.length === 0 ? undefined : rest;
}

/** Words without articles before them and particles after them. */
export function bare(words: readonly string[]): readonly string[] {
  let [start, end] = [0, words.length];
  while (start < end - 1 && articles.has(words[start] ?? '')) start += 1;
  while (end > start + 1 && trailers.has(words[end - 1] ?? '')) end -= 1;
  return words.slice(start, end);
}
