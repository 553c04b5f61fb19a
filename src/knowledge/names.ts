import { addToGroup } from '../collections.ts';
import type { Name } from './story.ts';
import type { Language, Localized } from '../text/language.ts';
import { wholeWordStarts } from '../text/whole-words.ts';

/** A name of the vocabulary in a text. */
export interface FoundName {
  readonly id: string;
  /** As written in the text. */
  readonly written: string;
  readonly start: number;
  readonly end: number;
  /** Whether it is only part of a longer name, as the town in "mayor of Port Aster". */
  readonly inside: boolean;
}

/** Finds the names of a vocabulary in texts. */
export interface NameFinder {
  /** The names in a text: by start, the longest first. */
  find(text: string, language: Language): readonly FoundName[];
}

interface Form {
  readonly id: string;
  readonly text: string;
  /** Written all in lower case: matches in any case. */
  readonly anyCase: boolean;
}

/**
 * Makes a finder for names and their aliases. They match as whole words; a form with a capital matches as written ("US",
 * not "us"), one all in lower case in any case.
 */
export function createNameFinder(names: readonly Name[]): NameFinder {
  const forms: Localized<FormsByFirstWord> = { en: formsIn(names, 'en'), fr: formsIn(names, 'fr') };
  return {
    find(text, language) {
      const typed = unify(text);
      const lower = typed.toLowerCase();
      const candidates = [...new Set(wordsOf(lower))].flatMap((word) => forms[language].get(word) ?? []);
      const found = candidates.flatMap((form) =>
        wholeWordStarts(form.anyCase && lower.length === typed.length ? lower : typed, form.text).map(
          (start) => ({
            id: form.id,
            written: text.slice(start, start + form.text.length),
            start,
            end: start + form.text.length,
          }),
        ),
      );
      return found
        .map((name) => ({ ...name, inside: found.some((other) => contains(other, name)) }))
        .sort((one, other) => one.start - other.start || other.end - one.end);
    },
  };
}

/** The same text with plain spaces and straight apostrophes; every character keeps its place. */
function unify(text: string): string {
  return text.replace(/[\u00A0\u202F]/g, ' ').replaceAll('’', "'");
}

function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** By their first words, so that a text is searched only for the forms that may be in it. */
type FormsByFirstWord = ReadonlyMap<string, readonly Form[]>;

function formsIn(names: readonly Name[], language: Language): FormsByFirstWord {
  const forms = new Map<string, Form[]>();
  for (const { id, name, aliases } of names) {
    for (const written of new Set([name[language], ...aliases[language]])) {
      const text = unify(written);
      const lower = text.toLowerCase();
      const [first = ''] = wordsOf(lower);
      addToGroup(forms, first, { id, text, anyCase: text === lower });
    }
  }
  return forms;
}

function contains(longer: Span, shorter: Span): boolean {
  const covers = longer.start <= shorter.start && shorter.end <= longer.end;
  return covers && longer.end - longer.start > shorter.end - shorter.start;
}

type Span = Pick<FoundName, 'start' | 'end'>;
