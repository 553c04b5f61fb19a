import { describe, expect, it } from 'vitest';
import { bridgeFolder, copyOf, problemsOf, replaceIn } from '../damaged-folder.ts';

const questions = 'questions/bridge.yaml';
const colour = { en: 'en: The bridge is green.', fr: 'fr: Le pont est vert.' };

/** The problems of the bridge whose writer or whose place has further aliases, with another answer on its colour. */
async function problemsWith(
  aliases: string,
  en: string,
  fr = 'Le pont est vert.',
): Promise<readonly string[]> {
  const folder = await copyOf(bridgeFolder);
  await replaceIn(folder, 'vocabulary.yaml', 'aliases: { en: [], fr: [] }', `aliases: ${aliases}`);
  const place =
    'names:\n  - id: spain\n    kind: place\n    name: { en: Spain, fr: Espagne }\n    aliases: { en: [the south], fr: [espagnol, espagnols, le sud] }';
  await replaceIn(folder, 'vocabulary.yaml', 'names:', place);
  await replaceIn(folder, 'paragraphs.yaml', 'was painted green.', 'was painted green in the south.');
  await replaceIn(
    folder,
    'paragraphs.yaml',
    'est peint en vert.',
    'est peint en vert dans le sud, à l’espagnole, par un espagnol.',
  );
  await replaceIn(folder, questions, colour.en, `en: "${en}"`);
  await replaceIn(folder, questions, colour.fr, `fr: "${fr}"`);
  return problemsOf(folder);
}

const reader = '{ en: [the painter, writter, mr writer, Writer], fr: [le peintre] }';

describe('an alias in lower case', () => {
  it('makes no word of an answer a name to be cited', async () => {
    expect(await problemsWith(reader, 'The bridge is green, the painter says.')).toEqual([]);
  });

  it.each([
    ['a name that the paragraph has nowhere', 'The bridge is green in Spain.', 'Spain'],
    ['a misspelt name', 'The bridge is green, Writter says.', 'Writter'],
    ['a name within it', 'The bridge is green, says Mr Writer.', 'Writer'],
  ])('does not excuse %s', async (_what, en, written) => {
    expect(await problemsWith(reader, en)).toContainEqual(
      expect.stringContaining(`"${written}" is not in the digest of p1`),
    );
  });

  it('stands for a name in the other language', async () => {
    expect(await problemsWith(reader, 'The bridge is green.', 'Le pont est vert, dit le peintre.')).toEqual(
      [],
    );
  });

  it('is a name in French where it is the adjective of a place, which has no capital there', async () => {
    const problems = await problemsWith(
      reader,
      'The bridge is green.',
      'Le pont est vert pour des Espagnols.',
    );
    expect(problems.filter((problem) => problem.includes('Espagnols'))).toEqual([
      expect.stringContaining('the name "Espagnols" is in the French answer and not in the English one'),
    ]);
  });
});
