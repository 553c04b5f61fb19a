import { expect, onTestFinished, test, vi } from 'vitest';
import { openSandbox, startPair, type TestSandbox } from '../support/harness.ts';

const messages = 'channels/1100000000000000011/messages';

/** Sends requests one after the other; returns their responses. */
async function send(
  { apiBase, token }: TestSandbox,
  count: number,
  path: string,
  body?: object,
): Promise<readonly Response[]> {
  const headers = { authorization: `Bot ${token}`, 'content-type': 'application/json' };
  const init = body ? { method: 'POST', headers, body: JSON.stringify(body) } : { headers };
  const responses: Response[] = [];
  while (responses.length < count) responses.push(await fetch(`${apiBase}/v10/${path}`, init));
  return responses;
}

// The clock stands still, so that it does not matter how fast the requests are.
function stopClock(): void {
  vi.useFakeTimers({ toFake: ['Date'] });
  onTestFinished(() => void vi.useRealTimers());
}

test('tells the limit of a route in the headers, and refuses what is beyond it until the time is up', async () => {
  stopClock();
  const sandbox = await openSandbox({ limits: {} });
  const responses = await send(sandbox, 6, messages, { content: 'x' });
  expect(responses.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 429]);
  const header = (name: string): readonly (string | null)[] =>
    responses.map(({ headers }) => headers.get(`x-ratelimit-${name}`));
  expect(header('limit')).toEqual(['5', '5', '5', '5', '5', '5']);
  expect(header('remaining')).toEqual(['4', '3', '2', '1', '0', '0']);
  expect(new Set(header('bucket')).size).toBe(1);
  expect(header('scope').at(-1)).toBe('user');
  expect(responses[5]?.headers.get('retry-after')).toBe('5');
  expect(await responses[5]?.json()).toEqual({
    message: 'You are being rate limited.',
    retry_after: 5,
    global: false,
  });
  vi.setSystemTime(Date.now() + 5_000);
  const [after] = await send(sandbox, 1, messages, { content: 'x' });
  expect(after?.status).toBe(200);
});

test('refuses more than 50 requests a second in all', async () => {
  stopClock();
  const sandbox = await openSandbox({ limits: { routeFactor: Infinity } });
  const responses = await send(sandbox, 51, 'users/@me');
  expect(responses.map(({ status }) => status)).toEqual([...Array.from({ length: 50 }, () => 200), 429]);
  const last = responses[50];
  expect([last?.headers.get('x-ratelimit-global'), last?.headers.get('x-ratelimit-scope')]).toEqual([
    'true',
    'global',
  ]);
  expect(await last?.json()).toMatchObject({ global: true, retry_after: 1 });
});

test('does not count the responses to interactions among all requests', async () => {
  const { echo } = await startPair(
    async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.deferReply();
      await interaction.editReply('first');
      await interaction.followUp('second');
    },
    {},
    { limits: { requestsPerSecond: 10, routeFactor: Infinity } },
  );
  stopClock();
  for (const text of ['a', 'b', 'c', 'd']) expect((await echo(text)).status).toBe(200);
});
