import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { copyOf, ferryFolder, problemsOf, replaceIn } from '../knowledge/damaged-folder.ts';
import { sharedFolder } from '../support/temporary-folder.ts';

const program = fileURLToPath(new URL('../../dist/src/cli/ask.js', import.meta.url));
const ferry = resolve(ferryFolder);

const workingFolder = sharedFolder();

interface Finished {
  readonly exitCode: number | null;
  readonly output: string;
  readonly errors: string;
}

/** Runs the built program in a folder of its own, which keeps the models, with this text on standard input. */
function ask(
  words: readonly string[],
  input = '',
  environment: Record<string, string> = {},
): Promise<Finished> {
  const env = { PATH: process.env['PATH'], KNOWLEDGE_DIR: ferry, ...environment };
  const child = spawn(process.execPath, [program, ...words], { cwd: workingFolder.path, env });
  const [output, errors]: [Buffer[], Buffer[]] = [[], []];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
  // A program that ends without reading its input closes the pipe.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  return new Promise((done, failed) => {
    child.once('error', failed);
    child.once('close', (exitCode) => {
      done({ exitCode, output: Buffer.concat(output).toString(), errors: Buffer.concat(errors).toString() });
    });
  });
}

async function askForRecords(
  words: readonly string[],
  ...lines: readonly string[]
): Promise<readonly unknown[]> {
  const { exitCode, output, errors } = await ask(
    ['--json', ...words],
    lines.map((line) => `${line}\n`).join(''),
  );
  expect([exitCode, errors]).toEqual([0, '']);
  expect(output.endsWith('\n')).toBe(true);
  return output
    .slice(0, -1)
    .split('\n')
    .map((line): unknown => JSON.parse(line));
}

const probability = expect.toSatisfy(
  (value: unknown) => typeof value === 'number' && value >= 0 && value <= 1,
);
const suggestion = {
  entry: expect.any(String),
  question: expect.any(String),
  answer: expect.any(String),
  confidence: probability,
};

describe('ask --json', () => {
  it('prints every field of the contract for an answer, suggestions, a gap and nothing, in the order asked', async () => {
    const asked = [
      'price of the boats',
      "What is Calloway's favourite football team?",
      'fare for a child',
      'hello',
    ];
    const [answered, suggested, gap, nothing, ...more] = await askForRecords([], ...asked);
    expect(more).toEqual([]);
    expect(answered).toStrictEqual({
      question: asked[0],
      lang: 'en',
      status: 'answered',
      entry: 'ferry-cost',
      gap: null,
      confidence: 1,
      answer: 'Marenda built two boats for €12.5 million.',
      suggestions: expect.toSatisfy((list: unknown) => Array.isArray(list) && list.length <= 3),
      sources: [{ paragraph: 'p2' }],
    });
    expect(answered).toHaveProperty('suggestions.0', suggestion);
    expect(suggested).toStrictEqual({
      question: asked[1],
      lang: 'en',
      status: 'suggested',
      entry: null,
      gap: null,
      confidence: probability,
      answer: null,
      suggestions: expect.toSatisfy(
        (list: unknown) => Array.isArray(list) && list.length >= 1 && list.length <= 3,
      ),
      sources: [],
    });
    expect(suggested).toHaveProperty('suggestions.0', suggestion);
    expect(gap).toStrictEqual({
      question: asked[2],
      lang: 'en',
      status: 'unanswered',
      entry: null,
      gap: 'ticket-price',
      confidence: 1,
      answer: 'The story doesn’t give the fare; it only says that the boats cost €12.5 million.',
      suggestions: expect.toSatisfy((list: unknown) => Array.isArray(list) && list.length <= 3),
      sources: [{ paragraph: 'p2' }],
    });
    expect(nothing).toStrictEqual({
      question: asked[3],
      lang: 'en',
      status: 'unanswered',
      entry: null,
      gap: null,
      confidence: null,
      answer: null,
      suggestions: [],
      sources: [],
    });
  });

  it('reads plain lines and JSON lines, skips blank ones and keeps the order', async () => {
    const records = await askForRecords(
      [],
      '  who cut the ribbon  ',
      '',
      '{"q": "prix des bateaux"}',
      '   \t',
      '{"q": "prix des bateaux", "lang": "en"}\r',
      '{"q": "who cut the ribbon", "lang": null}',
      'c’était quel jour',
    );
    expect(records).toMatchObject([
      { question: 'who cut the ribbon', lang: 'en', entry: 'opening-who' },
      { question: 'prix des bateaux', lang: 'fr', entry: 'ferry-cost' },
      {
        question: 'prix des bateaux',
        lang: 'en',
        entry: 'ferry-cost',
        answer: expect.stringContaining('€12.5'),
      },
      { question: 'who cut the ribbon', lang: 'en', entry: 'opening-who' },
      { question: 'c’était quel jour', lang: 'fr', entry: 'opening-when' },
    ]);
  });

  it('replies in the language of --lang, unless the line says another', async () => {
    const records = await askForRecords(
      ['--lang', 'fr'],
      'price of the boats',
      '{"q":"prix des bateaux","lang":"en"}',
    );
    expect(records).toMatchObject([
      { lang: 'fr', answer: expect.stringContaining('12,5 millions'), suggestions: expect.anything() },
      { lang: 'en', answer: expect.stringContaining('€12.5 million') },
    ]);
  });

  it('prints nothing for no input', async () => {
    expect(await ask(['--json'])).toEqual({ exitCode: 0, output: '', errors: '' });
  });

  it('reads a question that comes in after a byte order mark', async () => {
    expect(await askForRecords([], '\uFEFF{"q":"prix des bateaux"}')).toMatchObject([
      { question: 'prix des bateaux' },
    ]);
  });
});

describe('ask with a question on the command line', () => {
  it('tells the answer, who says so and the source, in the question’s language', async () => {
    const { exitCode, output, errors } = await ask(['Combien', 'les', 'bateaux', 'ont-ils', 'coûté', '?']);
    expect([exitCode, errors]).toEqual([0, '']);
    expect(output).toContain('Marenda a construit deux bateaux pour');
    expect(output).toMatch(/récit du journal.*The Aster Courier, 4 mars 2025/u);
  });

  it('tells suggestions, gaps and that there is nothing, for people to read', async () => {
    const { output } = await ask(
      [],
      "What is Calloway's favourite football team?\nfare for a child\nhello\n",
    );
    const [suggested = '', gap = '', nothing = ''] = output.split('\n\n');
    expect(suggested).toMatch(/\n {2}• .+\?/u);
    expect(gap).toContain('The story doesn’t give the fare');
    expect(nothing).toContain('The opening');
  });
});

describe('ask refuses', () => {
  it.each([
    ['a JSON line without a question', '{"question": "which chip"}', '"q"'],
    ['a question that is no text', '{"q": 7}', '"q"'],
    ['a language that the story has not', '{"q": "which chip", "lang": "de"}', '"lang"'],
  ])('%s, names its line and has answered those before', async (_, line, fault) => {
    const { exitCode, output, errors } = await ask(['--json'], `price of the boats\n\n${line}\nhello\n`);
    expect(exitCode).toBe(2);
    expect(errors).toContain('line 3');
    expect(errors).toContain(fault);
    expect(output.trim().split('\n')).toHaveLength(1);
  });

  it.each([
    [['--jsn', 'which chip'], '--jsn'],
    [['--lang', 'de', 'which chip'], '"de"'],
    [['--lang'], '--lang'],
  ])('a command line that it does not understand, with the usage: %j', async (words, fault) => {
    const { exitCode, output, errors } = await ask(words);
    expect([exitCode, output]).toEqual([2, '']);
    expect(errors).toContain(fault);
    expect(errors).toContain('Usage: ');
  });

  it('knowledge with problems, each with its file, line and column', async () => {
    const folder = await copyOf(ferryFolder);
    await replaceIn(folder, 'timeline.yaml', 'kind: launch', 'kind: lunch');
    await replaceIn(folder, 'questions/ferry.yaml', 'related: [ferry-chip]', 'related: [ferry-ship]');
    const { exitCode, output, errors } = await ask(['--json', '--knowledge', folder, 'which chip']);
    expect([exitCode, output]).toEqual([1, '']);
    expect(errors).toContain('questions/ferry.yaml:15:13: ');
    expect(errors).toContain('timeline.yaml:7:9: ');
    for (const problem of await problemsOf(folder)) expect(errors).toContain(problem);
  });
});

it('ask --help prints the usage and answers nothing', async () => {
  const { exitCode, output, errors } = await ask(['--help', 'which chip'], '', { KNOWLEDGE_DIR: '/missing' });
  expect([exitCode, errors]).toEqual([0, '']);
  for (const option of ['--lang', '--json', '--knowledge', '--help']) expect(output).toContain(option);
});

it('ask answers from the folder of --knowledge rather than KNOWLEDGE_DIR', async () => {
  const { exitCode, output } = await ask(['--knowledge', ferry, 'price of the boats'], '', {
    KNOWLEDGE_DIR: '/missing',
  });
  expect(exitCode).toBe(0);
  expect(output).toContain('€12.5 million');
});
