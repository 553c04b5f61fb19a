import { spawn } from 'node:child_process';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { createControlClient } from '../src/testing/control-client.ts';
import { openSandbox } from './support/harness.ts';
import { codeBlock } from './support/readme.ts';
import { runNode } from './support/run.ts';

// The README's code runs as somebody else's would: in a folder of its own, with the built package installed.
const modules = fileURLToPath(new URL('../../../node_modules', import.meta.url));

async function createFolder(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'discord-sandbox-readme-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await symlink(modules, join(folder, 'node_modules'), 'dir');
  for (const [name, text] of Object.entries({ ...files, 'package.json': '{"type": "module"}' }))
    await writeFile(join(folder, name), text);
  return folder;
}

const bot = codeBlock('js', 'client.login');

test('the bot has ten lines, and answers in a sandbox and to the request with curl', async () => {
  const code = bot.split('\n').filter((line) => line !== '' && !line.startsWith('import'));
  expect(code.length).toBeLessThanOrEqual(10);
  const sandbox = await openSandbox();
  const cwd = await createFolder({ 'bot.js': bot });
  const env = { DISCORD_API_BASE: sandbox.apiBase, DISCORD_TOKEN: sandbox.token };
  const child = spawn(process.execPath, ['bot.js'], { cwd, env, stdio: 'ignore' });
  onTestFinished(() => void child.kill());
  const user = createControlClient(sandbox.url);
  await expect.poll(() => user.commands()).toHaveLength(1);
  expect((await user.send('hello')).content).toBe('Hello, member!');
  const [, body = ''] = /-d '(.*)'$/su.exec(codeBlock('sh', '/sandbox/interactions').trim()) ?? [];
  const answer = await sandbox.control('interactions', body);
  expect(answer).toMatchObject({ status: 200, body: { content: 'Hello, member!' } });
});

test('the tests of the bot pass', async () => {
  const cwd = await createFolder({ 'bot.js': bot, 'bot.test.js': codeBlock('js', 'vitest') });
  const vitest = join(modules, 'vitest', 'vitest.mjs');
  const { code, stdout, stderr } = await runNode([vitest, 'run', '--root', '.'], { cwd });
  expect(`${stdout}${stderr}`).toContain('2 passed');
  expect(code).toBe(0);
});

const withoutSpace = (text: string): string => text.replaceAll(/\s/gu, '');

test('the validation reports what the comment says', async () => {
  const example = codeBlock('js', 'validateMessage');
  const cwd = await createFolder({ 'validate.js': example });
  const { stdout } = await runNode(['validate.js'], { cwd });
  const [, expected = ''] = /^\/\/ (\[.*\])$/mu.exec(example) ?? [];
  expect(withoutSpace(stdout)).toBe(withoutSpace(expected));
});

test('the validator of request bodies runs with Ajv', async () => {
  const example = codeBlock('js', 'ajv-formats');
  const description = JSON.stringify({ openapi: '3.1.0', paths: {} });
  const files = { 'validate.js': `${example}\nawait sandbox.close();\n`, 'openapi.json': description };
  const cwd = await createFolder(files);
  expect(await runNode(['validate.js'], { cwd })).toEqual({ code: 0, stdout: '', stderr: '' });
});
