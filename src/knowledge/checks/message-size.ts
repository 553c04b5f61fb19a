import type { Manuscript } from '../manuscript.ts';
import type { Problem } from '../problem.ts';
import { type Language } from '../../text/language.ts';
import { revisionKinds, type Entry, type Gap } from '../story.ts';
import type { Check } from './check.ts';
import { statementsOf } from './stated-texts.ts';

/** Discord's limit for one message, in characters. */
const largestMessage = 4000;
/** Room for headings, dates, links and everything else around the texts. */
const around = 600;

/** Every reply fits in one message: an answer with its sources and related questions, the timeline, the overview of the story. */
export const messageSize: Check = (manuscript) => [
  ...manuscript.entries.flatMap((entry) =>
    manuscript.languages.flatMap((language) =>
      answerSize(manuscript, entry, entry.attribution[language], language),
    ),
  ),
  ...manuscript.gaps.flatMap((gap) =>
    manuscript.languages.flatMap((language) =>
      answerSize(manuscript, gap, gap.attribution?.[language] ?? '', language),
    ),
  ),
  ...manuscript.languages.flatMap((language) => {
    const [first] = manuscript.timeline;
    if (first === undefined) return [];
    const size = lengthOf(manuscript.timeline.flatMap(({ when, text }) => [when[language], text[language]]));
    return tooLarge(manuscript, first, ['text', language], size, 'the whole timeline');
  }),
  ...manuscript.languages.flatMap((language) => {
    const { about } = manuscript;
    if (about === undefined) return [];
    const size = lengthOf([
      about.headline[language],
      about.publisher,
      ...[about, ...manuscript.entries, ...manuscript.gaps].flatMap((item) =>
        revisionKinds.map((kind) => item[kind]?.what[language] ?? ''),
      ),
      ...about.byline,
      about.notice?.[language] ?? '',
      ...statementsOf(manuscript).map(({ text }) => text[language]),
    ]);
    return tooLarge(manuscript, about, ['status'], size, 'the overview of the story');
  }),
];

function answerSize(
  manuscript: Manuscript,
  item: Entry | Gap,
  attribution: string,
  language: Language,
): readonly Problem[] {
  const size = lengthOf([
    item.ask[language][0] ?? '',
    item.answer[language],
    ...revisionKinds.map((kind) => item[kind]?.what[language] ?? ''),
    attribution,
    ...digestsOf(manuscript, item.sources, language),
    ...questionsOf(manuscript, item.related, language),
    manuscript.about?.notice?.[language] ?? '',
  ]);
  return tooLarge(
    manuscript,
    item,
    ['answer', language],
    size,
    'the answer with its sources and related questions',
  );
}

function lengthOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + text.length, 0);
}

function digestsOf(manuscript: Manuscript, ids: readonly string[], language: Language): readonly string[] {
  return manuscript.paragraphs.filter(({ id }) => ids.includes(id)).map(({ digest }) => digest[language]);
}

function questionsOf(manuscript: Manuscript, ids: readonly string[], language: Language): readonly string[] {
  return manuscript.entries.filter(({ id }) => ids.includes(id)).map(({ ask }) => ask[language][0] ?? '');
}

function tooLarge(
  manuscript: Manuscript,
  item: object,
  path: readonly string[],
  size: number,
  what: string,
): readonly Problem[] {
  const limit = largestMessage - around;
  if (size <= limit) return [];
  return [
    {
      ...manuscript.place(item, path),
      message: `${what} has ${size} characters, and at most ${limit} fit in a message: shorten it`,
    },
  ];
}
