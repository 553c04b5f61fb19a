import { toWords } from '../../text/words.ts';

/** What the second of two questions in a sentence begins with, after "and". */
const secondQuestion =
  /\s*(?:[,;]?\s*(?:\band\b|\bet\b|&)|;)\s+(?=(?:who|whom|whose|what|when|where|why|how|which|did|does|do|is|are|was|were|has|have|will|can|could|qui|que|quoi|quand|où|pourquoi|comment|combien|quel(?:le)?s?|est-ce|qu['’ ]est|c['’ ](?:est|était) (?:quoi|qui|quand|où)|(?:depuis|pour) quand|(?:de|à|pendant|en) combien|(?:par|avec|pour|contre|chez) qui|(?:for|since|until) (?:how|when)|(?:by|with|to|for) whom?|at what|pk|pq)(?:\s|['’]|[?!.]*$)|qu['’]|(?:a|ont|est|sont|était|étaient)-(?:t-)?(?:il|elle|on)s?\s|(?:il|elle)s?\s(?:est|sont|était|étaient|etait|etaient|a|ont|va|vont)\s.*\?|(?:il|elle|on)s?\s.*\s(?:quoi|qui|quand|où|comment|combien|pourquoi)(?:\s|$))/iu;

/** The end of a question that ends in what it asks for: « Calloway dit quoi et Birch est d’accord ? » */
const afterAsking = /(?<=\s(?:quoi|qui|quand|où|combien|comment|pourquoi))\s+et\s+(?=\p{L}+\s\p{L})/iu;

/** What a message of two questions has, if none of them ends in a mark: looking for it takes a fraction of the time. */
const joining = /and|et|[&;]/iu;
const asks =
  /(?:^|[\s'’])(?:who|whom|whose|what|when|where|why|how|which|did|does|do|is|are|was|were|has|have|will|can|could|qui|que|quoi|quand|où|ou|pourquoi|comment|combien|quel(?:le)?s?|est-ce|qu['’]est|whats|whos)(?:$|[\s'’])/iu;
const fewestWords = 2;
/** A message of no more than these words asks nothing of its own: "when and where?" */
const mostPaired = 3;

const whichTime =
  '(?:on |at )?(?:what|which) (?:day|date|time)|(?:in )?(?:what|which) year|(?:à )?quelle (?:date|heure)|quel jour|(?:en )?quelle année';
/** Two words that ask, side by side: "where and when", "where and on what day". */
const paired = new RegExp(
  String.raw`(?<before>^|[\s,])(?<one>${whichTime}|who|what|when|where|why|how|how much|how many|qui|quoi|quand|où|ou|pourquoi|comment|combien|avec qui)\s+(?:and|et|&)\s+(?<other>${whichTime}|who|when|where|why|how|how much|what about(?=[\s?!.]*$)|qui|quand|où|pourquoi|comment|combien|de quoi|avec qui)(?=$|[\s?!.,])`,
  'iu',
);

/** The two questions of a message; one text if it asks one thing. Of more than two, the last ones stay together. */
export function splitQuestions(text: string): readonly string[] {
  const isJoined = joining.test(text);
  if (isJoined && paired.test(text) && toWords(text).length > mostPaired)
    return [text.replace(paired, '$<before>$<one>'), text.replace(paired, '$<before>$<other>')];
  const written = text.split(/(?<=[?？!])\s+|(?<=[?？])(?=\p{L})/u);
  const sentences =
    written.length === 1
      ? written
      : written.map((part) => part.trim()).filter((part) => toWords(part).length > 0);
  const [first = text, ...rest] = sentences;
  if (rest.length > 0) {
    const second = rest.join(' ');
    const enough = [first, second].every((part) => toWords(part).length >= fewestWords);
    return enough && asks.test(second) && /[?？]/u.test(first) ? [first, second] : [text];
  }
  const second = secondQuestion.test(text) ? secondQuestion : afterAsking;
  const parts = isJoined ? text.split(second) : [text];
  const [before = '', ...after] = parts;
  const isTwo = after.length > 0 && asks.test(before) && toWords(before).length >= fewestWords + 1;
  return isTwo ? [before.trim(), after.join(' ').trim()] : [text];
}
