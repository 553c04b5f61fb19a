import { once } from 'node:events';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { ask as askVerb } from '../../src/cli/ask.ts';
import type { CommandResult } from '../../src/cli/command-result.ts';
import { copyOf, ferryFolder, problemsOf, replaceIn } from '../knowledge/damaged-folder.ts';
import { run } from './run.ts';
import { sharedFolder } from '../support/temporary-folder.ts';

const place = sharedFolder();

/** Asks the ferry story, with this text on standard input. */
function ask(words: readonly string[], input = '', folder = ferryFolder): Promise<CommandResult> {
  return run(askVerb, words, { environment: { KNOWLEDGE_DIR: folder }, input, buildCache: place.path });
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

/** The language of the answer to a question at a terminal that is set to a language. */
async function languageOf(question: string, LANG: string): Promise<unknown> {
  const environment = { KNOWLEDGE_DIR: ferryFolder, LANG };
  const { output } = await run(askVerb, ['--json', question], { environment, buildCache: place.path });
  return JSON.parse(output).lang;
}

describe('ask --explain', () => {
  it('says what the reader gets, where the conversation holds back what the matcher offers', async () => {
    const asked = ['--explain', 'how many legs does a spider have'];
    const { output } = await ask(asked, '', 'test/evaluation/stories/pool');
    expect(output).toMatch(/^ {2}verdict {6}suggestions\n {2}reader gets {2}nothing$/mu);
  });
});

describe('ask --json', () => {
  it('answers names and figures alone in the language that the terminal is set to, else in the story’s first', async () => {
    expect([await languageOf('2023', 'fr_FR.UTF-8'), await languageOf('T9', 'fr')]).toEqual(['fr', 'fr']);
    expect([await languageOf('2023', 'C.UTF-8'), await languageOf('T9', '')]).toEqual(['en', 'en']);
    expect(await languageOf('How much did the boats cost?', 'fr_FR.UTF-8')).toBe('en');
  });

  it('shows a paragraph in the language whose word for it is asked with', async () => {
    expect([await languageOf('paragraph 2', ''), await languageOf('paragraphe 2', '')]).toEqual(['en', 'fr']);
  });

  it('prints every field of the contract for an answer, suggestions, a gap and nothing, in the order asked', async () => {
    const asked = [
      'price of the boats',
      "What is Calloway's favourite football team?",
      'fare for a child',
      'zzxxqq',
    ];
    const [answered, suggested, gap, nothing, ...more] = await askForRecords(['--lang', 'en'], ...asked);
    expect(more).toEqual([]);
    expect(answered).toStrictEqual({
      question: asked[0],
      lang: 'en',
      status: 'answered',
      entry: 'ferry-cost',
      gap: null,
      confidence: 1,
      answer: 'Marenda built two boats for €12.5 million.',
      also: null,
      suggestions: expect.toSatisfy((list: unknown) => Array.isArray(list) && list.length <= 3),
      sources: [{ paragraph: 'p2' }],
    });
    expect(suggested).toStrictEqual({
      question: asked[1],
      lang: 'en',
      status: 'suggested',
      entry: null,
      gap: null,
      confidence: probability,
      answer: null,
      also: null,
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
      also: null,
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
      also: null,
      suggestions: [],
      sources: [],
    });
  });

  it('answers small talk with an answer and neither entry nor gap, and asserts nothing to a follow-up on nothing', async () => {
    const [greeting, why] = await askForRecords([], 'hello', 'why?');
    const nothing = {
      status: 'unanswered',
      entry: null,
      gap: null,
      confidence: null,
      also: null,
      suggestions: [],
    };
    expect(greeting).toMatchObject({ ...nothing, answer: expect.stringContaining('Hello') });
    expect(why).toMatchObject({ ...nothing, answer: expect.stringContaining('Name somebody') });
  });

  it('takes each line by itself, whatever the one before', async () => {
    const [, why] = await askForRecords([], 'price of the boats', 'why?');
    expect(why).toMatchObject({ status: 'unanswered', entry: null });
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
      'c’était quel jour, l’inauguration',
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
      { question: 'c’était quel jour, l’inauguration', lang: 'fr', entry: 'opening-when' },
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
  it('prints the answer, who says so and the source, in the question’s language', async () => {
    const { exitCode, output, errors } = await ask(['Combien', 'les', 'bateaux', 'ont-ils', 'coûté', '?']);
    expect([exitCode, errors]).toEqual([0, '']);
    expect(output).toContain('Marenda a construit deux bateaux pour');
    expect(output).toMatch(/récit du journal.*The Aster Courier, 4 mars 2025/u);
  });

  it('prints what a reader must know of the answer or the paragraph', async () => {
    const folder = await copyOf(ferryFolder);
    const what = '{ en: the price was wrong, fr: le prix était faux }';
    const corrected = `corrected: { date: 2025-05-11, concerns: [p2, p3], what: ${what} }`;
    await replaceIn(folder, 'story.yaml', 'publisher:', `${corrected}\npublisher:`);
    const notice = 'Corrected on 11 May 2025: the price was wrong';
    expect((await ask(['How much did the boats cost?'], '', folder)).output).toContain(`\n  ${notice}\n`);
    expect((await ask(['paragraph 2'], '', folder)).output).toContain(`\n${notice}\n`);
    expect((await ask(['paragraph 1'], '', folder)).output).not.toContain(notice);
  });

  it('prints suggestions, gaps and that there is nothing, for people to read', async () => {
    const { output } = await ask(
      ['--lang', 'en'],
      "What is Calloway's favourite football team?\nfare for a child\nzzxxqq\n",
    );
    const [suggested = '', gap = '', nothing = ''] = output.split('\n\n');
    expect(suggested).toMatch(/\n {2}• .+\?/u);
    expect(gap).toContain('The story doesn’t give the fare');
    expect(nothing).toContain('The opening');
  });
});

describe('ask with standard input that comes in line by line', () => {
  it('answers each line before the next one comes', async () => {
    const [input, output, errors] = [new PassThrough(), new PassThrough(), new PassThrough()];
    const io = { environment: { KNOWLEDGE_DIR: ferryFolder }, input, output, errors, buildCache: place.path };
    const done = askVerb(['--json'], io);
    for (const question of ['price of the boats', 'who cut the ribbon']) {
      input.write(`${question}\n`);
      const [printed] = (await once(output, 'data')) as [Buffer];
      expect(JSON.parse(printed.toString())).toMatchObject({ question });
    }
    input.end();
    expect(await done).toEqual({ output: '', errors: '', exitCode: 0 });
  });
});

describe('ask refuses', () => {
  it.each([
    ['a JSON line without a question', '{"question": "which chip"}', '"q" must hold the question, as text'],
    ['a question that is not text', '{"q": 7}', '"q" must hold the question, as text'],
    [
      'a language that the story does not have',
      '{"q": "which chip", "lang": "de"}',
      '"lang" must be en or fr',
    ],
  ])('%s, names its line and has answered those before', async (_, line, fault) => {
    const { exitCode, output, errors } = await ask(['--json'], `price of the boats\n\n${line}\nhello\n`);
    expect(exitCode).toBe(2);
    expect(errors).toBe(`Standard input, line 3: ${fault}. Run sidebar ask --help.\n`);
    expect(output.trim().split('\n')).toHaveLength(1);
  });

  it.each([
    [['--jsn', 'which chip'], 'Unknown option "--jsn": did you mean "--json"?'],
    [['--lang', 'de', 'which chip'], '--lang must be en or fr, not "de".'],
    [['--lang'], '--lang needs a value.'],
    [['--json', '--explain', 'which chip'], 'Give --json or --explain, not both.'],
  ])('a command line that it does not understand: %j', async (words, fault) => {
    const errors = `${fault} Run sidebar ask --help.\n`;
    expect(await ask(words)).toEqual({ output: '', errors, exitCode: 2 });
  });

  it('knowledge with problems, each with its file, line and column', async () => {
    const folder = await copyOf(ferryFolder);
    await replaceIn(folder, 'timeline.yaml', 'kind: launch', 'kind: lunch');
    await replaceIn(folder, 'questions/ferry.yaml', 'related: [ferry-chip]', 'related: [ferry-ship]');
    const { exitCode, output, errors } = await ask(['--json', '--knowledge', folder, 'which chip']);
    expect([exitCode, output]).toEqual([1, '']);
    const [heading, ...lines] = errors.trimEnd().split('\n');
    expect(heading).toBe(`The knowledge in "${folder}" has problems; fix them and try again:`);
    expect(lines).toEqual((await problemsOf(folder)).map((problem) => join(folder, problem)));
    expect(errors).toContain('questions/ferry.yaml:8:13: ');
  });
});

describe('the folder that ask answers from', () => {
  it('is the one of --knowledge rather than KNOWLEDGE_DIR', async () => {
    const { exitCode, output } = await ask(['--knowledge', ferryFolder, 'price of the boats'], '', 'missing');
    expect(exitCode).toBe(0);
    expect(output).toContain('€12.5 million');
  });

  it.each([
    ['does not exist', 'no-such-folder', 'the knowledge folder does not exist'],
    ['is a file', 'package.json', 'is not a folder: the knowledge folder is expected here'],
  ])('may be one that %s, which is said in words', async (_, folder, reason) => {
    const { exitCode, errors } = await ask(['--knowledge', folder, 'price of the boats']);
    expect(exitCode).toBe(1);
    expect(errors).toContain(`\n${folder}:1:1: ${reason}\n`);
  });
});
