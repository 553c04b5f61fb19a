import type { Entry, Gap, Story } from '../knowledge/story.ts';
import { languages } from '../text/language.ts';
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

/** All phrasings of all targets, in both languages. */
export function phrasingsOf(targets: readonly Target[]): readonly Phrasing[] {
  return targets.flatMap((target, label) => textsOf(target).map((text) => ({ text, label })));
}

function textsOf(target: Target): readonly string[] {
  switch (target.kind) {
    case 'entry':
      return languages.flatMap((language) => target.entry.ask[language]);
    case 'gap':
      return languages.flatMap((language) => target.gap.ask[language]);
    case 'background':
      return background;
  }
}
