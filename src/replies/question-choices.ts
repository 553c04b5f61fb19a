import type { Entry } from '../knowledge/story.ts';
import type { NearTarget } from '../matching/verdict.ts';
import type { Language } from '../text/language.ts';
import { toChoices, type Choice } from './choices.ts';
import { textsIn } from './texts/catalogue.ts';
import { plain } from './user-text.ts';

/** What the value of a choice stands for. */
export type Chosen =
  | { readonly subject: 'entry' | 'gap'; readonly id: string }
  | { readonly subject: 'typed'; readonly question: string };

const prefixes = { entry: 'entry:', gap: 'gap:' } as const;

/** The choices for these entries: their questions. */
export function entryChoices(entries: readonly Entry[], language: Language): readonly Choice[] {
  return toChoices(entries.map((entry) => entryChoice(entry, language)));
}

/**
 * The choices for a question that is being typed: first what was typed, then the likeliest entries and gaps. A text that is
 * too long for a choice can only be sent as it is.
 */
export function questionChoices(
  typed: string,
  likeliest: readonly NearTarget[],
  language: Language,
): readonly Choice[] {
  const texts = textsIn(language);
  return toChoices([
    { name: texts.askTyped(plain(typed)), value: typed },
    ...likeliest.map((near) =>
      near.subject === 'entry'
        ? entryChoice(near.entry, language)
        : {
            name: texts.openQuestion(near.gap.ask[language][0] ?? near.gap.id),
            value: `${prefixes.gap}${near.gap.id}`,
          },
    ),
  ]);
}

function entryChoice({ id, ask }: Entry, language: Language): Choice {
  return { name: ask[language][0] ?? id, value: `${prefixes.entry}${id}` };
}

/** What a value stands for: a choice of the list, or a question as typed. */
export function readChoice(value: string): Chosen {
  for (const subject of ['entry', 'gap'] as const) {
    const prefix = prefixes[subject];
    if (value.startsWith(prefix)) return { subject, id: value.slice(prefix.length) };
  }
  return { subject: 'typed', question: value };
}
