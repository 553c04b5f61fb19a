import type { Entry } from '../../knowledge/story.ts';
import type { NearTarget, Verdict } from '../../matching/verdict.ts';
import type { Item } from './item.ts';

/** What a target is: an entry or a gap. */
export function itemOf(target: NearTarget): Item {
  return target.subject === 'entry' ? target.entry : target.gap;
}

/** A target as the reply to the question that it is near to, as likely as it is. */
export function verdictOf(target: NearTarget): Verdict {
  const { confidence } = target;
  return target.subject === 'entry'
    ? { kind: 'answer', entry: target.entry, confidence, also: null, alternatives: [] }
    : { kind: 'gap', gap: target.gap, confidence, nearest: [] };
}

/** The entries among targets. */
export function entriesAmong(targets: readonly NearTarget[]): readonly Entry[] {
  return targets.flatMap((target) => (target.subject === 'entry' ? [target.entry] : []));
}
