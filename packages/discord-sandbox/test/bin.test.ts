import { spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { openSandbox } from './support/harness.ts';
import { runNode } from './support/run.ts';

const program = fileURLToPath(new URL('../bin/discord-sandbox.js', import.meta.url));

test('prints the addresses, the token and the public key, and stops at a signal', async () => {
  const child = spawn(process.execPath, [program, '--port', '0', '--name', 'Weather']);
  onTestFinished(() => void child.kill('SIGKILL'));
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  await expect.poll(() => output).toContain('Public key: ');
  const [ready, api, gateway, token, key] = output.split('\n');
  const url = ready?.replace('Sandbox ready at ', '') ?? '';
  expect(api).toBe(`API base: ${url}/api`);
  expect(gateway).toBe(`Gateway: ${url.replace('http', 'ws')}/gateway`);
  const headers = { authorization: `Bot ${token?.replace('Token: ', '')}` };
  const bot = await fetch(`${url}/api/v10/users/@me`, { headers });
  expect(await bot.json()).toMatchObject({ username: 'Weather' });
  const application = await fetch(`${url}/api/v10/applications/@me`, { headers });
  expect(await application.json()).toMatchObject({ verify_key: key?.replace('Public key: ', '') });
  child.kill('SIGTERM');
  expect(await once(child, 'exit')).toEqual([0, null]);
});

test('explains its options', async () => {
  const { code, stdout, stderr } = await runNode([program, '--help']);
  expect([code, stderr]).toEqual([0, '']);
  for (const option of ['--port', '--host', '--name', '--help']) expect(stdout).toContain(option);
});

test.each([
  [['--prot', '1'], "Unknown option '--prot'."],
  [['--port'], "Option '--port <value>' argument missing."],
  [['--port', 'x'], '--port must be a number from 0 to 65535, not "x".'],
  [['--port', '65536'], '--port must be a number from 0 to 65535, not "65536".'],
  [['here'], "Unexpected argument 'here'."],
])('refuses %j with one line and exit code 2', async (words, reason) => {
  expect(await runNode([program, ...words])).toEqual({
    code: 2,
    stdout: '',
    stderr: `discord-sandbox: ${reason} See discord-sandbox --help.\n`,
  });
});

test('fails with one line and exit code 1 if the port is in use', async () => {
  const { port } = new URL((await openSandbox()).url);
  const { code, stdout, stderr } = await runNode([program, '--port', port]);
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/^The sandbox cannot listen on 127\.0\.0\.1:\d+: the port is in use\..*\n$/u);
});
