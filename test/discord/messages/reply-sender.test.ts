import { RateLimitError } from '@discordjs/rest';
import { describe, expect, it } from 'vitest';
import { makeMessage } from '../../../src/replies/message.ts';
import { ReplySender } from '../../../src/discord/messages/reply-sender.ts';

const limit = {
  global: false,
  method: 'POST',
  url: '',
  route: '',
  majorParameter: '',
  hash: '',
  limit: 5,
  timeToReset: 0,
  sublimitTimeout: 0,
  scope: 'user' as const,
};

/** Sends a reply to a Discord that fails each request as told, and then takes it; returns what became of it. */
async function sendTo(failures: readonly Error[]) {
  const left = [...failures];
  const posted: string[] = [];
  const pauses: number[] = [];
  const warned: string[] = [];
  const sender = new ReplySender(
    {
      post: async (route) => {
        posted.push(route.endsWith('/typing') ? 'typing' : 'message');
        if (posted.at(-1) === 'typing') return undefined;
        const failure = left.shift();
        if (failure !== undefined) throw failure;
        return undefined;
      },
    },
    { applied: (message) => message },
    { warn: (text) => void warned.push(text) },
    async (milliseconds) => void pauses.push(milliseconds),
  );
  const outcome = await sender.send({ id: '1', place: '2' }, makeMessage(0, [], false));
  return { outcome, posted, pauses, warned };
}

const broken = (count: number) => Array.from({ length: count }, () => new Error('other side closed'));
const total = (pauses: readonly number[]) => pauses.reduce((sum, pause) => sum + pause, 0);

describe('a reply to a message', () => {
  it('survives an outage of a few seconds, with growing pauses in which the bot types', async () => {
    const { outcome, posted, pauses } = await sendTo(broken(5));
    expect(outcome).toBe('answered');
    expect(total(pauses)).toBeGreaterThan(5000);
    expect(posted.filter((what) => what === 'typing')).toHaveLength(5);
  });

  it('is given up after some twenty seconds and a few tries', async () => {
    const { outcome, posted, pauses, warned } = await sendTo(broken(100));
    expect(outcome).toBe('failed');
    expect(total(pauses)).toBeLessThan(30_000);
    expect(posted.filter((what) => what === 'message').length).toBeLessThan(9);
    expect(warned).toEqual(['Discord did not accept the reply to a message']);
  });

  it('waits as long as Discord says, but not for long', async () => {
    const soon = await sendTo([new RateLimitError({ ...limit, retryAfter: 4000 })]);
    expect(soon.outcome).toBe('answered');
    expect(soon.pauses[0]).toBeGreaterThanOrEqual(4000);
    const late = await sendTo([new RateLimitError({ ...limit, retryAfter: 60_000 })]);
    expect(late).toMatchObject({ outcome: 'failed', pauses: [] });
  });

  it('costs no request but its own where all requests are limited', async () => {
    const { posted } = await sendTo([new RateLimitError({ ...limit, global: true, retryAfter: 100 })]);
    expect(posted).toEqual(['message', 'message']);
  });
});
