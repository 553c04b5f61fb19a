import { shownQuestionTexts } from '../../knowledge/checks/stated-texts.ts';
import {
  contentsReader,
  readLocalized,
  type Contents,
  type ContentsReader,
} from '../../knowledge/contents.ts';
import type { Manuscript } from '../../knowledge/manuscript.ts';
import type { Problem } from '../../knowledge/problem.ts';
import type { NameKind } from '../../knowledge/story.ts';
import { languages, type Language } from '../../text/language.ts';

/** Kinds of names by which an entry is known. */
const telling: readonly NameKind[] = ['person', 'company', 'chip', 'product'];

/** Questions and labels that name another thing than their translation or their answer, and events about what they do not name. */
export function mismatchedNames(manuscript: Manuscript): readonly Problem[] {
  const read = contentsReader(manuscript);
  return [
    ...(manuscript.languages.length > 1 ? exchangedNames(manuscript, read) : []),
    ...strangeLabels(manuscript, read),
    ...strangeEvents(manuscript, read),
  ];
}

/** One language may leave a name or a figure out of a question, but it does not have another in its place. */
function exchangedNames(manuscript: Manuscript, read: ContentsReader): readonly Problem[] {
  return shownQuestionTexts(manuscript).flatMap(({ label, item, path, pathAfter = [], text }) => {
    const contents = readLocalized(read, text);
    const [english, french] = languages.map((language) =>
      statedIn(contents[language]).filter(
        ({ key }) => !statedIn(contents[language === 'en' ? 'fr' : 'en']).some((other) => other.key === key),
      ),
    );
    const [onlyEnglish] = english ?? [];
    const [onlyFrench] = french ?? [];
    if (onlyEnglish === undefined || onlyFrench === undefined) return [];
    const message = `the ${label} is about "${onlyEnglish.written}" in English and "${onlyFrench.written}" in French: correct one of them`;
    return [{ ...manuscript.place(item, [...path, 'en', ...pathAfter], onlyEnglish.written), message }];
  });
}

function statedIn({
  names,
  figures,
}: Contents): readonly { readonly key: string; readonly written: string }[] {
  return [
    ...names.filter(({ inside }) => !inside).map(({ id, written }) => ({ key: id, written })),
    ...figures.map(({ value, written }) => ({ key: value, written })),
  ];
}

/** The shown question and the label name nothing that neither the answer, nor another phrasing, nor the cited paragraphs have. */
function strangeLabels(manuscript: Manuscript, read: ContentsReader): readonly Problem[] {
  // Without the vocabulary every name is strange.
  if (manuscript.vocabulary === undefined) return [];
  const kinds = new Map(manuscript.vocabulary.names.map(({ id, kind }) => [id, kind]));
  return manuscript.entries.flatMap((entry) =>
    manuscript.languages.flatMap((language) => {
      const digests = manuscript.paragraphs.map(({ digest }) => digest[language]);
      const cited = manuscript.paragraphs
        .filter(({ id }) => entry.sources.includes(id))
        .map(({ digest }) => digest[language]);
      const [question = '', ...phrasings] = entry.ask[language];
      const known = [entry.answer[language], ...phrasings, ...cited];
      const shown = [
        { path: ['ask', language, 0], text: question, known },
        { path: ['short', language], text: entry.short?.[language] ?? '', known: [...known, question] },
      ];
      return shown.flatMap(({ path, text, known: texts }) =>
        strangeNames(text, texts, digests, read, kinds, language)
          .slice(0, 1)
          .map((written) => ({
            ...manuscript.place(entry, path, written),
            message: `"${written}" is neither in the answer, in another phrasing nor in the paragraphs of "${entry.id}": is this of another entry?`,
          })),
      );
    }),
  );
}

function strangeNames(
  text: string,
  known: readonly string[],
  digests: readonly string[],
  read: ContentsReader,
  kinds: ReadonlyMap<string, NameKind>,
  language: Language,
): readonly string[] {
  const stated = read(text, language);
  const isNamed = (id: string): boolean =>
    known.some((one) => read(one, language).names.some((name) => name.id === id));
  return [
    ...stated.names
      .filter(({ id }) => telling.some((kind) => kind === kinds.get(id)) && !isNamed(id))
      .map(({ written }) => written),
    // The first word has a capital in any case.
    ...stated.unknownNames.filter(
      (name) =>
        !stated.names.some(({ id, written }) => written === name && isNamed(id)) &&
        !text.startsWith(name) &&
        ![...known, ...digests].some((one) => one.includes(name)),
    ),
  ];
}

/** An event is about what its text names, where the text names something of that kind. */
function strangeEvents(manuscript: Manuscript, read: ContentsReader): readonly Problem[] {
  const kinds = new Map(manuscript.vocabulary?.names.map(({ id, kind }) => [id, kind]));
  return manuscript.timeline.flatMap((event) => {
    const [language] = manuscript.languages;
    if (language === undefined) return [];
    const named = read(event.text[language], language).names.map(({ id }) => id);
    return event.about.flatMap((id, index) => {
      const other = named.find((name) => kinds.get(name) === kinds.get(id));
      if (named.includes(id) || other === undefined || event.about.includes(other)) return [];
      const message = `the event is about "${id}", and its text names "${other}": correct one of them`;
      return [{ ...manuscript.place(event, ['about', index]), message }];
    });
  });
}
