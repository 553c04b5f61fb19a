import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { ask } from '../../src/cli/ask.ts';
import { ferryFolder, ferryIn } from '../knowledge/damaged-folder.ts';
import { sharedFolder } from '../support/temporary-folder.ts';

const place = sharedFolder();

function terminal(): PassThrough & { readonly isTTY: boolean } {
  return Object.assign(new PassThrough(), { isTTY: true });
}

/** Types this at a terminal and returns what shows on standard output and on standard error. */
async function type(keys: string, words: readonly string[] = [], folder = ferryFolder) {
  const [input, output, errors] = [terminal(), terminal(), terminal()];
  const io = { environment: { KNOWLEDGE_DIR: folder }, input, output, errors, buildCache: place.path };
  input.write(keys);
  const result = await ask(words, io);
  return { result, output: String(output.read() ?? ''), errors: String(errors.read() ?? '') };
}

describe('ask at a terminal', () => {
  const controlC = '\u0003';
  const controlD = '\u0004';

  it.each([
    ['Ctrl-D', controlD],
    ['Ctrl-C', controlC],
    ['Ctrl-C after half a question', `half${controlC}`],
  ])('prompts for questions until %s', async (_, end) => {
    const { result, output, errors } = await type(`price of the boats\r\rwho cut the ribbon\r${end}`);
    expect(result).toEqual({ output: '', errors: '', exitCode: 0 });
    expect(output).toMatch(/^How much .*€12\.5 million.*\n\nWho opened /su);
    expect(output).not.toContain('> ');
    expect(errors).toMatch(/^Ask about the story.*\n/u);
    expect(errors.match(/> /gu)).toHaveLength(4);
    expect(errors.endsWith('\n')).toBe(true);
  });

  it.each([
    ['en', 'English'],
    ['fr', 'French'],
  ] as const)('names only the language of a story in one: %s', async (language, name) => {
    const { errors } = await type(controlD, [], await ferryIn(language));
    expect(errors).toMatch(new RegExp(`^Ask about the story, in ${name}\\. Ctrl-D ends\\.\n`, 'u'));
  });

  it('keeps the conversation from one question to the next', async () => {
    const { output } = await type(`why was that?\rprice of the boats\rsource?\r${controlD}`);
    const [nothing, , sources] = output.split('\n\n');
    expect(nothing).toContain('Name somebody or something');
    expect(sources).toMatch(/^Who says so: .*\n.*\nParagraph 2: /u);
  });

  it('keeps standard output free of all but the objects with --json', async () => {
    const { output } = await type(`price of the boats\r${controlD}`, ['--json']);
    expect(JSON.parse(output)).toMatchObject({ entry: 'ferry-cost' });
  });

  it('says what is wrong with a line and goes on', async () => {
    const { result, output, errors } = await type(`{"q": 7}\rprice of the boats\r${controlD}`);
    expect(errors).toContain('"q" must hold the question, as text.\n');
    expect(output).toContain('€12.5 million');
    expect(result.exitCode).toBe(0);
  });

  it('answers a question on the command line without a prompt', async () => {
    const { result, errors } = await type('', ['price', 'of', 'the', 'boats']);
    expect(result.output).toContain('€12.5 million');
    expect(errors).toBe('');
  });
});
