import { describe, expect, it } from 'vitest';
import { Conversations } from '../../src/conversation/conversations.ts';
import { nothingSaid } from '../../src/conversation/turn.ts';

const here = { userId: '1', place: '7' };
const said = { ...nothingSaid, said: { kind: 'entry', id: 'opening-when' } } as const;
const tenMinutes = 10 * 60_000;

describe('the memory of conversations', () => {
  it('keeps what was said to a reader in a place, and to nobody else and nowhere else', () => {
    const conversations = new Conversations();
    conversations.remember(here, said);
    expect(conversations.recall(here)).toEqual(said);
    expect(conversations.recall({ ...here, userId: '2' })).toEqual(nothingSaid);
    expect(conversations.recall({ ...here, place: '8' })).toEqual(nothingSaid);
  });

  it('forgets it after ten minutes without a turn', () => {
    let now = 0;
    const conversations = new Conversations(() => now);
    conversations.remember(here, said);
    now = tenMinutes;
    expect(conversations.recall(here)).toEqual(said);
    now += 1;
    expect(conversations.recall(here)).toEqual(nothingSaid);
  });

  it('drops what is forgotten when something new is remembered', () => {
    let now = 0;
    const conversations = new Conversations(() => now);
    for (let user = 0; user < 50; user += 1)
      conversations.remember({ userId: String(user), place: '7' }, said);
    now = tenMinutes + 1;
    conversations.remember(here, said);
    expect(conversations.size).toBe(1);
  });

  it('never holds more than its capacity, and forgets first whoever was silent longest', () => {
    const conversations = new Conversations(() => 0, 3);
    for (const userId of ['1', '2', '3', '1', '4']) conversations.remember({ userId, place: '7' }, said);
    expect(conversations.size).toBe(3);
    expect(conversations.recall({ userId: '2', place: '7' })).toEqual(nothingSaid);
    expect(conversations.recall({ userId: '1', place: '7' })).toEqual(said);
  });

  it('takes over what another process remembers, unless something later was said here', () => {
    let now = 0;
    const conversations = new Conversations(() => now);
    const later = { ...nothingSaid, said: { kind: 'gap', id: 'cost' } } as const;
    conversations.takeOver(here, said, 5_000);
    expect(conversations.recall(here)).toEqual(said);
    now = 1_000;
    conversations.remember(here, later);
    now = 2_000;
    conversations.takeOver(here, said, 1_500);
    expect(conversations.recall(here)).toEqual(later);
    conversations.takeOver(here, said, 500);
    expect(conversations.recall(here)).toEqual(said);
  });

  it('forgets what it took over ten minutes after it was said, not after it was heard', () => {
    const conversations = new Conversations(() => 0);
    conversations.takeOver(here, said, tenMinutes + 1);
    expect(conversations.recall(here)).toEqual(nothingSaid);
  });

  it('tells of each turn here, but not of those that it took over', () => {
    const conversations = new Conversations();
    const told: object[] = [];
    conversations.onTurn((speaker, remembered) => told.push({ speaker, remembered }));
    conversations.takeOver({ ...here, userId: '2' }, said, 0);
    conversations.remember(here, said);
    expect(told).toEqual([{ speaker: here, remembered: said }]);
  });
});
