import type { Entry, Gap, Story } from '../../knowledge/story.ts';
import type { Verdict } from '../../matching/verdict.ts';
import { rememberWords } from '../../word-memory.ts';
import { onceFor } from '../../once-for.ts';
import { entryById } from '../../replies/entry-index.ts';
import { editDistance } from '../../text/edit-distance.ts';
import { languages } from '../../text/language.ts';
import { toWords } from '../../text/words.ts';
import { offerOfEntries } from './offer.ts';
import { namesOf } from '../names/story-names.ts';
import type { Served } from '../turn.ts';

/** Letters and then figures, as products are called. */
const code = /^\p{L}+\d[\p{L}\d]*$/u;
const isCode = rememberWords((word) => code.test(word));
const mostSlips = 2;

/** The product codes among the story's names, with the entries about them. */
const codesOf = onceFor(
  (story: Story): readonly { readonly written: readonly string[]; readonly entry: Entry }[] =>
    story.vocabulary.names.flatMap(({ name, about }) => {
      const entry = entryById(story, about ?? '');
      const written = languages.flatMap((language) => toWords(name[language])).filter(isCode);
      return entry === undefined || written.length === 0 ? [] : [{ written, entry }];
    }),
);

/** The gaps that people ask with a product code, by that; the first of several. */
const gapsByCode = onceFor(({ gaps }: Story): ReadonlyMap<string, Gap> => {
  const codes = gaps.flatMap((gap) =>
    languages
      .flatMap((language) => gap.ask[language].flatMap(toWords))
      .flatMap((word) => (isCode(word) ? [[word, gap] as const] : [])),
  );
  return new Map(codes.toReversed());
});

/**
 * An offer of the names that are written much like a product code which the story does not have: "X10"; the gap that people ask of that
 * product where there is one. Undefined if there is neither, or if the whole message gets a gap.
 */
export function offerOfNearNames(
  { story }: Served,
  words: readonly string[],
  direct: Verdict,
): Verdict | undefined {
  const typed = words.find(isCode);
  if (typed === undefined || direct.kind === 'gap' || namesOf(story).find(words).length > 0) return undefined;
  const open = gapsByCode(story).get(typed);
  if (open !== undefined) return { kind: 'gap', gap: open, confidence: 1, nearest: [] };
  const near = codesOf(story)
    .flatMap(({ written, entry }) => {
      const distances = written
        .filter((word) => word[0] === typed[0])
        .map((word) => editDistance(typed, word, mostSlips));
      const distance = Math.min(...distances, mostSlips + 1);
      return distance > mostSlips ? [] : [{ entry, distance }];
    })
    .toSorted((one, other) => one.distance - other.distance);
  const entries: readonly Entry[] = near.map(({ entry }) => entry);
  return entries.length === 0 ? undefined : offerOfEntries(entries);
}
