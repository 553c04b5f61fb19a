import { execFile, spawn } from 'node:child_process';
import { cp, mkdir, symlink, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { program, shareBuilds } from '../support/program.ts';
import { sharedFolder, temporaryFolder } from '../support/temporary-folder.ts';
import { smallKnowledge } from '../support/bot.ts';

interface Ended {
  readonly exitCode: number | null;
  readonly output: string;
  readonly errors: string;
}

interface Start {
  readonly cwd: string;
  readonly input?: string;
  /** Whether somebody reads standard output. */
  readonly isRead?: boolean;
}

/** Runs a script of Node's with these words and a story in its environment. */
async function run(script: string, words: readonly string[], start: Start): Promise<Ended> {
  const { cwd, input = '', isRead = true } = start;
  const env = { PATH: process.env['PATH'], KNOWLEDGE_DIR: smallKnowledge };
  const child = spawn(process.execPath, [script, ...words], { cwd, env });
  const [output, errors]: [Buffer[], Buffer[]] = [[], []];
  // It is closed before the program has begun to run.
  if (isRead) child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  else child.stdout.destroy();
  child.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
  // A program that ends without reading its input closes the pipe.
  child.stdin.on('error', () => undefined);
  child.stdin.write(input);
  if (isRead) child.stdin.end();
  const exitCode = await new Promise<number | null>((done, failed) => {
    child.once('error', failed);
    child.once('close', done);
  });
  child.stdin.destroy();
  return { exitCode, output: Buffer.concat(output).toString(), errors: Buffer.concat(errors).toString() };
}

describe('bin/sidebar.js', () => {
  const place = sharedFolder();

  beforeAll(() => shareBuilds(place.path));

  /** Runs it in a folder of its own. */
  const sidebar = (words: readonly string[], start: Partial<Start> = {}) =>
    run(program, words, { cwd: place.path, ...start });

  it('says in a line that the folder is gone in which it was started', async () => {
    const leave = ['-c', 'rmdir "$PWD" && exec "$0" "$@"', process.execPath, program, 'new-story', 'market'];
    const ended = promisify(execFile)('/bin/sh', leave, { cwd: await temporaryFolder() });
    await expect(ended).rejects.toMatchObject({
      code: 1,
      stdout: '',
      stderr: 'The folder that you are in no longer exists: change to another one and try again.\n',
    });
  });

  it('answers the questions of standard input, and nothing else is printed', async () => {
    const { exitCode, output, errors } = await sidebar(['ask', '--json'], {
      input: 'how long is the bridge\n\nwhat colour is the bridge\n',
    });
    expect([exitCode, errors]).toEqual([0, '']);
    expect(
      output
        .trimEnd()
        .split('\n')
        .map((line): unknown => JSON.parse(line)),
    ).toMatchObject([{ entry: 'bridge-length' }, { entry: 'bridge-colour' }]);
  });

  it('ends with the exit code of its verb', async () => {
    expect(await sidebar(['check', '--quick'])).toEqual({
      exitCode: 2,
      output: '',
      errors: 'Unknown option "--quick". Run sidebar check --help.\n',
    });
  });

  it('takes settings from .env, which the command line overrides', async () => {
    const home = await temporaryFolder();
    await shareBuilds(home);
    await writeFile(join(home, '.env'), 'QUESTION_LOG=from-file\n');
    const { exitCode, errors } = await sidebar(['insights'], { cwd: home });
    expect([exitCode, errors]).toEqual([1, expect.stringContaining('There is no question log "from-file"')]);
    expect((await sidebar(['insights', '--log', 'mine'], { cwd: home })).errors).toContain('"mine"');
  });

  const settings = 'PORT=port\nLOG_LEVEL=caf\u00E9\n';

  it.each([
    ['with a byte order mark', Buffer.from(`\uFEFF${settings}`)],
    ['with the line ends of Windows', Buffer.from(settings.replaceAll('\n', '\r\n'))],
  ])('takes settings from a .env %s', async (_what, bytes) => {
    const home = await temporaryFolder();
    await writeFile(join(home, '.env'), bytes);
    const { errors } = await sidebar(['start'], { cwd: home });
    expect(errors).toContain('LOG_LEVEL: "café"');
    expect(errors).toContain('PORT: "port"');
  });

  const utf16 =
    'The settings file ".env" is saved as UTF-16: save it as UTF-8 (in Notepad: Save as, Encoding).\n';

  it.each([
    ['UTF-16', Buffer.from(`\uFEFF${settings}`, 'utf16le'), utf16],
    ['UTF-16 of the other byte order', Buffer.from(`\uFEFF${settings}`, 'utf16le').swap16(), utf16],
    ['UTF-16 without a byte order mark', Buffer.from(settings, 'utf16le'), utf16],
    ['UTF-16 without one, of the other byte order', Buffer.from(settings, 'utf16le').swap16(), utf16],
    [
      'Latin-1',
      Buffer.from(settings, 'latin1'),
      '.env:2:14: is not UTF-8 text: byte 0xE9 at offset 23; save the file as UTF-8.\n',
    ],
  ])('refuses a .env in %s with one line, and does not start the sandbox', async (_what, bytes, errors) => {
    const home = await temporaryFolder();
    await writeFile(join(home, '.env'), bytes);
    expect(await sidebar(['start'], { cwd: home })).toEqual({ exitCode: 1, output: '', errors });
  });

  it('refuses a .env that is a folder, or a link to itself, except to explain itself', async () => {
    const home = await temporaryFolder();
    await mkdir(join(home, '.env'));
    const refused = { exitCode: 1, output: '' };
    expect(await sidebar(['check'], { cwd: home })).toEqual({
      ...refused,
      errors: 'The settings file ".env" is a folder, not a file. Fix it or move it away.\n',
    });
    expect((await sidebar(['check', '--help'], { cwd: home })).exitCode).toBe(0);
    const elsewhere = await temporaryFolder();
    await symlink('.env', join(elsewhere, '.env'));
    expect(await sidebar(['check'], { cwd: elsewhere })).toEqual({
      ...refused,
      errors:
        'The settings file ".env" cannot be read: its symbolic links form a loop. Fix it or move it away.\n',
    });
  });

  it.each([[['--help']], [['timeline', '--out', 'timeline.png']], [['new-story', 'story']]])(
    'ends quietly when nobody reads what it prints: %j',
    async (words) => {
      expect(await sidebar(words, { isRead: false })).toEqual({ exitCode: 0, output: '', errors: '' });
    },
  );

  it('ends quietly when nobody reads the answers any more, though more questions may come', async () => {
    const unread = { isRead: false, input: 'how long is the bridge\n' };
    expect(await sidebar(['ask'], unread)).toEqual({ exitCode: 0, output: '', errors: '' });
  });

  it('keeps the exit code of a verb whose output nobody reads', async () => {
    const words = ['check', '--knowledge', 'missing'];
    expect(await sidebar(words, { isRead: false })).toEqual({ exitCode: 1, output: '', errors: '' });
  });
});

describe('bin/sidebar.js and the build', () => {
  const [before, after] = [new Date('2026-01-01T10:00:00Z'), new Date('2026-01-01T11:00:00Z')];
  let project: string;

  async function write(path: string, text: string, changed: Date): Promise<void> {
    await mkdir(dirname(join(project, path)), { recursive: true });
    await writeFile(join(project, path), text);
    await utimes(join(project, path), changed, changed);
  }

  /** Writes a build that prints "built". */
  async function build(): Promise<void> {
    await write('dist/src/cli/main.js', 'console.log("built");', before);
    await write('dist/tsconfig.tsbuildinfo', '{}', before);
  }

  const sidebar = () => run(join(project, 'bin', 'sidebar.js'), [], { cwd: project });

  beforeEach(async () => {
    project = await temporaryFolder();
    await cp('bin', join(project, 'bin'), { recursive: true });
    await write('package.json', '{"type": "module"}', before);
  });

  it('runs a build that is as new as its sources', async () => {
    await build();
    await write('src/cli/main.ts', '', before);
    await write('src/curation/template/story.yaml', '', after);
    expect(await sidebar()).toEqual({ exitCode: 0, output: 'built\n', errors: '' });
  });

  it('runs a build without sources, as in the image', async () => {
    await build();
    expect(await sidebar()).toEqual({ exitCode: 0, output: 'built\n', errors: '' });
  });

  it.each(['src/cli/main.ts', 'commands/ask.ts', 'packages/discord-sandbox/src/page/browser/main.ts'])(
    'says in one line that the build is older than %s, and goes on',
    async (source) => {
      await build();
      await write('src/older.ts', '', before);
      await write(source, '', after);
      expect(await sidebar()).toEqual({
        exitCode: 0,
        output: 'built\n',
        errors: `The build is older than ${source}: run npm run build to bring it up to date.\n`,
      });
    },
  );

  it('says what to do when there is no build', async () => {
    await write('src/cli/main.ts', '', before);
    const result = { exitCode: 1, output: '' };
    expect(await sidebar()).toEqual({ ...result, errors: 'Sidebar is not built yet: run npm ci first.\n' });
    await mkdir(join(project, 'node_modules'));
    expect(await sidebar()).toEqual({
      ...result,
      errors: 'Sidebar is not built yet: run npm run build first.\n',
    });
  });
});
