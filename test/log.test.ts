import { describe, expect, it } from 'vitest';
import { createLog } from '../src/log.ts';

const token = 'abc.secret-token_1';

function capture(pretty = false): { log: ReturnType<typeof createLog>; lines: string[] } {
  const lines: string[] = [];
  return { log: createLog({ level: 'info', token, pretty, write: (line) => lines.push(line) }), lines };
}

describe('the log', () => {
  it('is one JSON object for each line', () => {
    const { log, lines } = capture();
    log.info({ command: 'ask' }, 'Answered');
    expect(JSON.parse(lines.join(''))).toMatchObject({ level: 30, command: 'ask', msg: 'Answered' });
  });

  it.each([false, true])('never shows the token, wherever it appears (for people: %s)', (pretty) => {
    const { log, lines } = capture(pretty);
    log.info(`login with ${token}`);
    log.info({ headers: { authorization: `Bot ${token}` } }, 'request');
    log.error({ err: new Error(`bad ${token}`, { cause: new Error(`inner ${token}`) }) }, 'failed');
    expect(lines).toHaveLength(3);
    expect(lines.join('')).not.toContain(token);
    expect(lines.join('')).toContain('[token]');
  });

  it('never shows the address of the webhook, with or without a token', () => {
    const webhook = 'https://discord.com/api/webhooks/1/secret-key';
    const lines: string[] = [];
    const write = (line: string): number => lines.push(line);
    createLog({ level: 'info', token: null, webhook, pretty: false, write }).info({ webhook }, webhook);
    createLog({ level: 'info', token, webhook, pretty: false, write }).info(`${webhook} ${token}`);
    expect(lines.join('')).toContain('[webhook] [token]');
    expect(lines.join('')).not.toContain('secret-key');
  });

  it('keeps an error’s message, cause and stack, but not its request', () => {
    const { log, lines } = capture();
    const error = Object.assign(new Error('refused', { cause: 'why' }), {
      requestBody: { json: 'what a reader typed' },
    });
    log.error({ err: error }, 'failed');
    expect(JSON.parse(lines.join(''))).toMatchObject({
      err: {
        type: 'Error',
        message: 'refused',
        cause: { message: 'why' },
        stack: expect.stringContaining('log.test'),
      },
    });
    expect(lines.join('')).not.toContain('typed');
  });
});
