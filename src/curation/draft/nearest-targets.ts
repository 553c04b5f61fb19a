import type { Entry, Story } from '../../knowledge/story.ts';
import { gapsFolder } from '../../knowledge/topic-files.ts';
import type { Localized } from '../../text/language.ts';
import type { Matcher } from '../../matching/verdict.ts';

/** An entry or gap that a question may belong to. */
export interface NearestTarget {
  readonly subject: 'entry' | 'gap';
  readonly id: string;
  /** The question that readers see. */
  readonly question: Localized;
  /** A rough probability from 0 to 1. */
  readonly confidence: number;
}

/**
 * Where a gap for a question fits best, as `gaps/TOPIC`: in the file of the nearest gap.
 *
 * @returns `gaps` when the story has no gaps.
 */
export function nearestGapTopic(
  { story, matcher }: { readonly story: Story; readonly matcher: Matcher },
  question: string,
): string {
  const all = story.entries.length + story.gaps.length;
  const nearest = matcher.nearest(question, all).find((target) => target.subject === 'gap')?.gap;
  const topic = (nearest ?? story.gaps[0])?.topic;
  return topic === undefined ? gapsFolder : `${gapsFolder}/${topic}`;
}

/** The entries and gaps nearest to a question, best first, at most `limit`. */
export function nearestTargets(
  snapshot: { readonly story: Story; readonly matcher: Matcher },
  question: string,
  limit: number,
): readonly NearestTarget[] {
  return snapshot.matcher
    .nearest(question, limit)
    .map((near) =>
      near.subject === 'entry'
        ? toTarget('entry', near.entry, near.confidence)
        : toTarget('gap', near.gap, near.confidence),
    );
}

/** The entries and gaps that a curator searches for by a part of their ids, and after them those nearest to the words. */
export function searchTargets(
  snapshot: { readonly story: Story; readonly matcher: Matcher },
  typed: string,
  limit: number,
): readonly NearestTarget[] {
  const { entries, gaps } = snapshot.story;
  const words = typed.trim().toLowerCase();
  const isMeant = ({ id }: Pick<Entry, 'id'>): boolean => words !== '' && id.includes(words);
  const byId = [
    ...entries.filter(isMeant).map((entry) => toTarget('entry', entry, 1)),
    ...gaps.filter(isMeant).map((gap) => toTarget('gap', gap, 1)),
  ];
  const near = nearestTargets(snapshot, typed, limit);
  return [...byId, ...near.filter(({ id }) => byId.every((target) => target.id !== id))].slice(0, limit);
}

function toTarget(
  subject: NearestTarget['subject'],
  { id, ask }: Pick<Entry, 'id' | 'ask'>,
  confidence: number,
): NearestTarget {
  return { subject, id, question: { en: ask.en[0] ?? id, fr: ask.fr[0] ?? id }, confidence };
}
