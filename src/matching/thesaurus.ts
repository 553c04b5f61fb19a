import { readdirSync, readFileSync } from 'node:fs';
import { packageRoot } from '../package-root.ts';
import type { Localized } from '../text/language.ts';
import { phrase, type Phrase } from './concepts.ts';

/** An everyday meaning: words and short phrases of both languages that stand for the same in a question about the news. */
export type Meaning = Localized<readonly string[]>;

const folder = new URL('src/matching/thesaurus/', packageRoot);

/** The files of the thesaurus, one per field, in the order of their names. */
export const thesaurusFiles: readonly URL[] = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .map((name) => new URL(name, folder));

/** A word with this mark stands in another line too, because it has two everyday meanings. */
const ambiguousMark = '*';

/**
 * The meanings in the text of a file: `refund, money back | remboursement, rembourser` on each line that is not empty and
 * does not begin with `#`.
 */
export function meaningsIn(text: string): readonly Meaning[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [english = '', french = ''] = line.split('|');
      return { en: expressionsIn(english), fr: expressionsIn(french) };
    });
}

function expressionsIn(side: string): readonly string[] {
  return side
    .split(',')
    .map((expression) => expression.replaceAll(ambiguousMark, '').trim())
    .filter((expression) => expression !== '');
}

/** A reflexive verb is asked for in many forms, so that its pronoun does not count. */
const reflexive = /^(?:se |s['’])/u;

let meanings: readonly Meaning[] | undefined;

/** All meanings. Read once per process, at the first use. */
export function thesaurusMeanings(): readonly Meaning[] {
  return (meanings ??= thesaurusFiles.flatMap((file) => meaningsIn(readFileSync(file, 'utf8'))));
}

let phrases: readonly Phrase[] | undefined;

/** The expressions of all meanings, for a recogniser; `everyday:refund` is the meaning whose first expression is "refund". */
export function thesaurusPhrases(): readonly Phrase[] {
  return (phrases ??= thesaurusMeanings().flatMap(({ en, fr }) => {
    const meaning = `everyday:${en[0] ?? fr[0] ?? ''}`;
    return [
      ...en.map((text) => phrase(text, 'en', meaning)),
      ...fr.map((text) => phrase(text.replace(reflexive, ''), 'fr', meaning)),
    ].filter(({ words }) => words.length > 0);
  }));
}
