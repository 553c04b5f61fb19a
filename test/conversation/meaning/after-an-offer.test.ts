import { beforeAll, describe, expect, it } from 'vitest';
import type { Snapshot } from '../../../src/serving/knowledge-base.ts';
import { openShippedStory, talkAbout } from '../talk.ts';

let snapshot: Snapshot;
/** What the last message of a conversation gets. */
let last: (...messages: readonly string[]) => string | undefined;

beforeAll(async () => {
  snapshot = await openShippedStory();
  last = (...messages) => talkAbout(snapshot, messages).at(-1);
});

/** A question that is not clear enough for an answer. */
const unclear = 'what did he say';

describe('after an offer that nothing was picked from', () => {
  it('a question about another name is asked of what was offered', () => {
    expect(last(unclear, 'and on huang')).toContain('trump-gentleman');
  });

  it('“when?” gets the times of what was offered, or the offer again', () => {
    expect(last(unclear, 'when was that')).toMatch(/suggestions|meeting-when/u);
  });

  it('the same is offered in another language', () => {
    expect(last(unclear, 'en français')).toBe('fr suggestions');
  });

  it('“when?” after examples still needs a name', () => {
    expect(last('hi', 'when')).toBe('en needs-name');
  });

  it('“source?” is about the answer before it', () => {
    expect(last('what is the H20', 'what did trump say on huang and xi', 'source?')).toMatch(/sources of/u);
  });
});
