import { expect, test } from 'vitest';
import { openSandbox, replyWith, startPair } from '../support/harness.ts';

test('counts down, replaces a fault of the same kind, and disarms it with a count of 0', async () => {
  const { sandbox, echo } = await startPair(replyWith('here'));
  await sandbox.control('faults', { kind: '429', count: 9, delayMs: 10 });
  await sandbox.control('faults', { kind: '429', count: 1, delayMs: 10 });
  await sandbox.control('faults', { kind: 'drop', count: 5 });
  await sandbox.control('faults', { kind: 'drop', count: 0 });
  await echo('hello');
  const { body } = await sandbox.control('faults', { kind: '500', count: 2 });
  expect(body).toEqual({ armed: [{ kind: '500', count: 2 }] });
});

test('shows the settings of armed faults', async () => {
  const sandbox = await openSandbox();
  const faults = [
    { kind: 'closed', code: 4009 },
    { kind: 'late', delayMs: 10 },
    { kind: 'invalid-session', resumable: true },
    { kind: '429', global: true, delayMs: 20, autocomplete: false },
    { kind: 'reset', applied: true, count: 3 },
  ];
  for (const fault of faults) await sandbox.control('faults', fault);
  const { body } = await sandbox.control('faults', { kind: 'drop', count: 0 });
  expect(body).toEqual({ armed: faults.map((fault) => ({ count: 1, ...fault })) });
});

test.each([
  [{ kind: 'fire' }, '"kind" must be one of drop, resume'],
  [{ kind: 'drop', count: -1 }, '"count" must be an integer from 0 to 1000'],
  [{ kind: 'closed', code: 99 }, '"code" must be an integer from 1000 to 4999'],
  [
    { kind: 'closed', code: 1005 },
    '"code" must be a close code that a WebSocket can send, which 1005 is not',
  ],
  [{ kind: 'invalid-session', resumable: 'yes' }, '"resumable" must be true or false'],
  [{ kind: '429', global: 1 }, '"global" must be true or false'],
])('refuses %o', async (fault, message) => {
  const sandbox = await openSandbox();
  const { status, body } = await sandbox.control('faults', fault);
  expect([status, body.error]).toEqual([400, expect.stringContaining(message)]);
});
