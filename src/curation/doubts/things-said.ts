import { clausesIn } from '../../text/clauses.ts';
import type { Language } from '../../text/language.ts';
import { spokenWordIn, type SpokenWord } from '../../text/spoken-words.ts';
import { contentStems, rememberReading } from './likeness.ts';

/** One of several things that somebody says has so many telling words, to be held against a text by itself. */
const fewestStems = 3;

/** What statements have from somebody who says it, with each clause of it by itself. */
export function thingsSaid(statements: readonly string[], language: Language): readonly SpokenWord[] {
  return statements.flatMap((statement) => saidIn(statement, language));
}

const saidIn = rememberReading((statement, language): readonly SpokenWord[] => {
  const word = spokenWordIn(statement, language);
  if (word === undefined) return [];
  const clauses = clausesIn(word.content, language).filter(
    (clause) => contentStems(clause, language).size >= fewestStems,
  );
  return [word, ...(clauses.length < 2 ? [] : clauses.map((content) => ({ ...word, content })))];
});
