import type { Entry, Gap, Story } from '../knowledge/story.ts';
import { languages, type Language } from '../text/language.ts';
import { background } from './background.ts';

/** What a question can be about; `background` is everything that no story answers. */
export type Target =
  | { readonly kind: 'entry'; readonly entry: Entry }
  | { readonly kind: 'gap'; readonly gap: Gap }
  | { readonly kind: 'background' };

/** A text that asks for a target. */
export interface Phrasing {
  readonly text: string;
  /** The index of the target in the list of targets. */
  readonly label: number;
}

/** The targets of a story: its entries, its gaps and the background, in this order. */
export function targetsOf(story: Story): readonly Target[] {
  return [
    ...story.entries.map((entry) => ({ kind: 'entry', entry }) as const),
    ...story.gaps.map((gap) => ({ kind: 'gap', gap }) as const),
    { kind: 'background' },
  ];
}

/** All phrasings of all targets, in the languages that the story is written in. */
export function phrasingsOf(
  targets: readonly Target[],
  written: readonly Language[] = languages,
): readonly Phrasing[] {
  return targets.flatMap((target, label) => textsOf(target, written).map((text) => ({ text, label })));
}

function textsOf(target: Target, written: readonly Language[]): readonly string[] {
  switch (target.kind) {
    case 'entry':
      return written.flatMap((language) => target.entry.ask[language]);
    case 'gap':
      return written.flatMap((language) => target.gap.ask[language]);
    case 'background':
      return background;
  }
}
