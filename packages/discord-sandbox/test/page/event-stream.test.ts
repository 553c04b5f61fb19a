import { expect, test } from 'vitest';
import { openSandbox, replyWith, startPair } from '../support/harness.ts';

/** Reads events from a sandbox until one contains a text. */
async function eventsUntil(url: string, text: string, act: () => Promise<unknown>): Promise<string> {
  const response = await fetch(`${url}/sandbox/events`);
  expect(response.headers.get('content-type')).toContain('text/event-stream');
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  await act();
  let received = '';
  while (!received.includes(text)) received += (await reader?.read())?.value ?? '';
  await reader?.cancel();
  return received;
}

test('sends the state, and then everything that happens', async () => {
  const { sandbox, echo } = await startPair(replyWith('here'));
  const events = await eventsUntil(sandbox.url, '"kind":"message"', () => echo('hello'));
  const kinds = [...events.matchAll(/^data: \{"kind":"(\w+)"/gmu)].map(([, kind]) => kind);
  expect(kinds).toEqual(['state', 'interaction', 'interaction', 'message']);
});

test('sends the name, the welcome and the examples in the options', async () => {
  const options = { name: 'Weather', welcome: { en: 'Ask away', fr: 'Demandez' }, examples: ['/weather'] };
  const sandbox = await openSandbox(options);
  const events = await eventsUntil(sandbox.url, '"kind":"state"', () => Promise.resolve());
  const [, json = ''] = /^data: (.*)$/mu.exec(events) ?? [];
  expect(JSON.parse(json)).toMatchObject({
    state: { bot: { username: 'Weather' }, welcome: options.welcome, examples: ['/weather'] },
  });
});
