import type { Manuscript } from '../manuscript.ts';
import type { Path } from '../parse-file.ts';
import { revisionKinds, standings, type Gap, type Revised, type Statement } from '../story.ts';
import { onceFor } from '../../once-for.ts';
import type { Localized } from '../../text/language.ts';

/** A text that states something, in every language. */
export interface StatedText {
  /** What a message calls it. */
  readonly label: string;
  /** The item of the manuscript that it belongs to. */
  readonly item: object;
  /** The path from the item to the text, without the language. */
  readonly path: Path;
  /** The path from the language to the text, if it is in a list. */
  readonly pathAfter?: Path;
  readonly text: Localized;
}

/** A text that may not state more than the paragraphs it cites. */
export interface CitingText extends StatedText {
  readonly sources: readonly string[];
  /** The gap being answered. The answer may use any name that appears in the gap's question. */
  readonly gap?: Gap;
}

/** The texts of the entries, the gaps, the timeline and the story's status, which cite paragraphs. */
export const citingTexts = onceFor((manuscript: Manuscript): readonly CitingText[] => {
  return [
    ...manuscript.entries.flatMap((entry) => {
      const citation = { item: entry, sources: entry.sources };
      return [
        { ...citation, label: 'answer', path: ['answer'], text: entry.answer },
        { ...citation, label: 'attribution', path: ['attribution'], text: entry.attribution },
      ];
    }),
    ...manuscript.gaps.flatMap((gap) => {
      const citation = { item: gap, sources: gap.sources, gap };
      return [
        { ...citation, label: 'answer', path: ['answer'], text: gap.answer },
        ...(gap.attribution === undefined
          ? []
          : [{ ...citation, label: 'attribution', path: ['attribution'], text: gap.attribution }]),
      ];
    }),
    ...manuscript.timeline.flatMap((event) => {
      const citation = { item: event, sources: event.sources };
      return [
        { ...citation, label: 'date', path: ['when'], text: event.when },
        { ...citation, label: 'text', path: ['text'], text: event.text },
        ...(event.short === undefined
          ? []
          : [{ ...citation, label: 'short text', path: ['short'], text: event.short }]),
        ...(event.attribution === undefined
          ? []
          : [{ ...citation, label: 'attribution', path: ['attribution'], text: event.attribution }]),
      ];
    }),
    ...statementsOf(manuscript).map((item) => ({
      label: 'statement',
      item,
      path: ['text'],
      text: item.text,
      sources: item.sources,
    })),
  ];
});

/** The statements of the story's status, all three lists together. */
export function statementsOf({ about }: Manuscript): readonly Statement[] {
  return about === undefined ? [] : standings.flatMap((standing) => about.status[standing]);
}

/** The digests of the paragraphs. */
export function digestTexts(manuscript: Manuscript): readonly StatedText[] {
  return manuscript.paragraphs.map((item) => ({
    label: 'digest',
    item,
    path: ['digest'],
    text: item.digest,
  }));
}

/** The questions that readers see: the first phrasing of each entry and gap, the short labels, and the titles of the topics. */
export function shownQuestionTexts({ about, entries, gaps }: Manuscript): readonly StatedText[] {
  return [
    ...[...entries, ...gaps].map((item) => ({
      label: 'question',
      item,
      path: ['ask'],
      pathAfter: [0],
      text: { en: item.ask.en[0] ?? '', fr: item.ask.fr[0] ?? '' },
    })),
    ...entries.flatMap((item) =>
      item.short === undefined ? [] : [{ label: 'short label', item, path: ['short'], text: item.short }],
    ),
    ...(about?.topics ?? []).map(({ title }, index) => ({
      label: 'title',
      item: about ?? {},
      path: ['topics', index, 'title'],
      text: title,
    })),
  ];
}

/** Every text that readers see, questions apart. */
export function shownTexts(manuscript: Manuscript): readonly StatedText[] {
  return [
    ...citingTexts(manuscript),
    ...digestTexts(manuscript),
    ...frontTexts(manuscript),
    ...revisionTexts(manuscript),
  ];
}

/** The texts about the story as a whole. */
export function frontTexts({ about }: Manuscript): readonly StatedText[] {
  if (about === undefined) return [];
  return [
    { label: 'headline', item: about, path: ['headline'], text: about.headline },
    ...(about.notice ? [{ label: 'notice', item: about, path: ['notice'], text: about.notice }] : []),
    ...(about.timeline.title === null
      ? []
      : [{ label: 'title', item: about, path: ['timeline', 'title'], text: about.timeline.title }]),
  ];
}

/** What corrections and updates say; they may name what is no longer in the story. */
function revisionTexts({ about, entries, gaps }: Manuscript): readonly StatedText[] {
  const items: readonly (Revised & object)[] = [...(about ? [about] : []), ...entries, ...gaps];
  return items.flatMap((item) =>
    revisionKinds.flatMap((kind) => {
      const text = item[kind]?.what;
      const label = kind === 'corrected' ? 'correction' : 'update';
      return text === undefined ? [] : [{ label, item, path: [kind, 'what'], text }];
    }),
  );
}
