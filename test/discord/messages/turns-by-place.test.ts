import { describe, expect, it } from 'vitest';
import { TurnsByPlace } from '../../../src/discord/messages/turns-by-place.ts';
import { createGate } from '../../support/gate.ts';

describe('turns by place', () => {
  it('come one after another in one place, while other places have theirs', async () => {
    const turns = new TurnsByPlace();
    const had: string[] = [];
    const gate = createGate();
    const first = turns.run('here', async () => {
      await gate.opened;
      had.push('first');
    });
    const second = turns.run('here', async () => void had.push('second'));
    await turns.run('there', async () => void had.push('elsewhere'));
    expect(had).toEqual(['elsewhere']);
    gate.open();
    await Promise.all([first, second]);
    expect(had).toEqual(['elsewhere', 'first', 'second']);
  });

  it('come after one that failed as well', async () => {
    const turns = new TurnsByPlace();
    const failed = turns.run('here', () => Promise.reject(new Error('lost')));
    const next = turns.run('here', async () => undefined);
    await expect(failed).rejects.toThrow('lost');
    await expect(next).resolves.toBeUndefined();
  });
});
