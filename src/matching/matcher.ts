import Fuse from 'fuse.js';

import { languages, type Entry, type Gap, type Story } from '../knowledge/story.ts';
import { toWords } from './normalise.ts';
import type { Candidate, Matcher, Verdict } from './verdict.ts';

type Target = { readonly kind: 'entry'; readonly entry: Entry } | { readonly kind: 'gap'; readonly gap: Gap };

interface Phrasing {
  readonly text: string;
  readonly target: Target;
}

interface Match {
  readonly target: Target;
  readonly confidence: number;
}

const acceptFrom = 0.65;
const suggestFrom = 0.4;
const longestQuestion = 300;

function phrasingsOf(target: Target): readonly Phrasing[] {
  const { ask } = target.kind === 'entry' ? target.entry : target.gap;
  return languages.flatMap((language) =>
    ask[language].map((text) => ({ text: toWords(text).join(' '), target })),
  );
}

function candidatesIn(matches: readonly Match[], limit: number): readonly Candidate[] {
  return matches
    .flatMap(({ target, confidence }) =>
      target.kind === 'entry' ? [{ entry: target.entry, confidence }] : [],
    )
    .slice(0, limit);
}

/** Builds the matcher of a story: Fuse.js over every phrasing of its entries and gaps. */
export function createMatcher(story: Story): Matcher {
  const targets: readonly Target[] = [
    ...story.entries.map((entry) => ({ kind: 'entry', entry }) as const),
    ...story.gaps.map((gap) => ({ kind: 'gap', gap }) as const),
  ];
  const fuse = new Fuse(targets.flatMap(phrasingsOf), {
    keys: ['text'],
    includeScore: true,
    useTokenSearch: true,
    threshold: 0.2,
  });

  function rank(question: string): readonly Match[] {
    const words = toWords(question.slice(0, longestQuestion)).join(' ');
    const best = new Map<Target, number>();
    for (const { item, score = 1 } of fuse.search(words, { limit: 60 })) {
      best.set(item.target, Math.max(best.get(item.target) ?? 0, 1 - score));
    }
    return [...best]
      .map(([target, confidence]) => ({ target, confidence }))
      .sort((a, b) => b.confidence - a.confidence);
  }

  function match(question: string): Verdict {
    const matches = rank(question);
    const [first, ...others] = matches;
    if (first === undefined || first.confidence < suggestFrom) return { kind: 'nothing' };
    if (first.target.kind === 'gap') {
      const { target, confidence } = first;
      return { kind: 'gap', gap: target.gap, confidence, nearest: candidatesIn(others, 3) };
    }
    if (first.confidence < acceptFrom) return { kind: 'suggestions', candidates: candidatesIn(matches, 3) };
    const { entry } = first.target;
    return { kind: 'answer', entry, confidence: first.confidence, alternatives: candidatesIn(others, 3) };
  }

  return { match, complete: (typed, limit) => candidatesIn(rank(typed), limit) };
}
