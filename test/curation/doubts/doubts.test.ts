import { join } from 'node:path';
import { readFile, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../src/curation/doubts/article.ts';
import { digestsAgainst } from '../../../src/curation/doubts/digests.ts';
import { doubts } from '../../../src/curation/doubts/doubts.ts';
import { checkFiles } from '../../../src/knowledge/load.ts';
import { formatProblem } from '../../../src/knowledge/problem.ts';
import { readKnowledgeFiles } from '../../../src/knowledge/read-files.ts';
import { bridgeFolder, copyOf, replaceIn } from '../../knowledge/damaged-folder.ts';

const questions = 'questions/bridge.yaml';
const colour = '{ en: The bridge is green., fr: Le pont est vert. }';

/** The doubts about a folder, one per line. */
async function doubtsAbout(folder: string): Promise<readonly string[]> {
  const { manuscript } = checkFiles(await readKnowledgeFiles(folder));
  const read = await readArticle(folder, undefined);
  const article = 'article' in read ? read.article : undefined;
  const facts = article === undefined ? [] : digestsAgainst(manuscript, article);
  return [...doubts(manuscript, article), ...facts].map((doubt) => formatProblem(doubt));
}

/** The doubts about the bridge with another answer about its colour. */
async function doubtsWith(en: string, fr: string, article?: string): Promise<readonly string[]> {
  const folder = await copyOf(bridgeFolder);
  await replaceIn(folder, questions, colour, `{ en: '${en}', fr: "${fr}" }`);
  if (article !== undefined) await writeFile(join(folder, 'article.txt'), article);
  return doubtsAbout(folder);
}

const article = [
  'By Ann Writer, in Lower Town.',
  'On Friday the new bridge opened: over 300 metres of water, and was painted green by forty people.',
  'Its lamps had the X1 since 2022. On 9 January 2024 the X2 replaced it.',
].join('\n\n');

describe('doubts about texts', () => {
  it('are none about a sound story, with its article or without', async () => {
    expect(await doubtsAbout(bridgeFolder)).toEqual([]);
    expect(
      await doubtsWith(
        'The bridge is green.',
        'Le pont est vert.',
        article.split('\n\n').slice(1).join('\n\n'),
      ),
    ).toEqual([]);
  });

  it.each([
    [
      'seven words in a row of the article',
      'Of the bridge one says: it opened, and was painted green by forty people last year.',
      'Le pont est vert.',
      '“and was painted green by forty people” is word for word in the article, 7 words in a row',
    ],
    [
      'a denial of one sentence that its counterpart lacks',
      'The bridge is green. It is not blue. No tower is red.',
      'Le pont est vert. Il est bleu. Aucune tour n’est rouge.',
      'in English sentence 2 of the answer says "not", and in French it denies nothing: say the same in both',
    ],
    [
      'straight quotation marks that do not pair',
      'The bridge is 5" green.',
      'Le pont est vert.',
      'the answer has straight quotation marks: type “ and ”',
    ],
    [
      'a name that is nearly right',
      'The bridge is green, to Ann Wrifer.',
      'Le pont est vert, pour Ann Wrifer.',
      '"Wrifer" in the answer is nearly "Writer": correct it, or add it to vocabulary.yaml',
    ],
  ])('are raised by %s', async (_what, en, fr, message) => {
    expect((await doubtsWith(en, fr, article)).filter((doubt) => doubt.includes(message))).not.toEqual([]);
  });

  it('are raised at each place that has words of the article, and quote them', async () => {
    const folder = await copyOf(bridgeFolder);
    const copied = 'and was painted green by forty people';
    await replaceIn(folder, questions, colour, `{ en: 'It ${copied}.', fr: 'Le pont est vert.' }`);
    await writeFile(join(folder, 'article.txt'), article);
    for (const phrasing of ['how was it painted', 'what is its length in metres'])
      await replaceIn(folder, questions, phrasing, `who says it ${copied}`);
    const told = (await doubtsAbout(folder)).filter((doubt) => doubt.includes('word for word'));
    const said = `“${copied}” is word for word in the article, 7 words in a row: say it in your own words, 6 in a row at most`;
    expect([...told].sort()).toEqual([
      `${questions}:16:47: ${said}`,
      `${questions}:19:21: ${said}`,
      `${questions}:24:50: ${said}`,
    ]);
  });

  it('are raised by every run of the article in one text, also by one that begins within another', async () => {
    const told = await doubtsWith(
      'The grey old boat of the ferry men sank here in a great storm that no one saw.',
      'Le pont est vert.',
      'The grey old boat of the ferry men sank. The ferry men sank here in a great storm. A storm that no one saw.',
    );
    expect(
      told.filter((doubt) => doubt.includes('word for word')).map((doubt) => doubt.split('”')[0]),
    ).toEqual([
      expect.stringMatching(/“The grey old boat of the ferry men sank$/u),
      expect.stringMatching(/“the ferry men sank here in a great storm$/u),
    ]);
  });

  it('quote only the ends of a whole paragraph of the article', async () => {
    const long = 'a b c d e f g h i j k l m n o p q r s t u v w x y z'
      .split(' ')
      .map((letter) => `${letter}oy`)
      .join(' ');
    const told = await doubtsWith(`The ${long}.`, 'Le pont est vert.', `A ${long}.`);
    expect(told).toContainEqual(
      expect.stringContaining(
        '“aoy boy coy doy eoy foy goy hoy … soy toy uoy voy woy xoy yoy zoy” is word for word in the article, 26 words',
      ),
    );
  });

  it('are raised by an answer without its speaker, unless the line below it names the same one', async () => {
    const folder = await copyOf(bridgeFolder);
    await replaceIn(
      folder,
      'paragraphs.yaml',
      '300 metres long and was painted green.',
      '300 metres long. According to the council, painters will come back every summer.',
    );
    await replaceIn(
      folder,
      questions,
      'The bridge is green.',
      'Painters will come back to the bridge every summer.',
    );
    const told = async (): Promise<readonly string[]> =>
      (await doubtsAbout(folder)).filter((doubt) => doubt.includes('p1 says "According to" of this'));
    expect(await told()).toHaveLength(1);
    const file = await readFile(join(folder, questions), 'utf8');
    await writeFile(join(folder, questions), file.replaceAll('en: the story', 'en: the council'));
    expect(await told()).toEqual([]);
  });

  it('are not raised by six words in a row, nor by seven with a name or in quotation marks', async () => {
    const quiet = await doubtsWith(
      'It was painted green by forty people. “On Friday the new bridge opened: over 300 metres of water”, and by Ann Writer, in Lower Town.',
      'Le pont est vert.',
      article,
    );
    expect(quiet.filter((doubt) => doubt.includes('word for word in the article'))).toEqual([]);
  });

  it('are not raised by the year that follows from the publication for a day, unless the article has another', async () => {
    const folder = await copyOf(bridgeFolder);
    await replaceIn(folder, 'story.yaml', 'published: 2024-05-17', 'published: 2023-12-17');
    const text = article.split('\n\n').map((each, index) => `p${index} ${each}`);
    await writeFile(join(folder, 'article.txt'), text.join('\n').replace('9 January 2024', '9 January'));
    expect((await doubtsAbout(folder)).filter((doubt) => doubt.includes('2024"'))).toEqual([]);
    await writeFile(join(folder, 'article.txt'), text.join('\n').replace('9 January 2024', '9 January 2025'));
    expect((await doubtsAbout(folder)).filter((doubt) => doubt.includes('2024"'))).toEqual([
      expect.stringContaining(
        '"9 January 2024" is not in paragraph p2 of the article: there it is of 2025; correct the year',
      ),
    ]);
  });

  it('are raised by a paragraph that states what the article does not', async () => {
    const folder = await copyOf(bridgeFolder);
    const body = article.split('\n\n').map((text, index) => `p${index} ${text}`);
    await writeFile(
      join(folder, 'article.txt'),
      body.join('\n').replace('9 January', '8 January').replace('the X1', 'others'),
    );
    expect(await doubtsAbout(folder)).toEqual([
      'paragraphs.yaml:10:89: "9" is not in paragraph p2 of the article: correct the digest',
      'paragraphs.yaml:10:45: "X1" is not in paragraph p2 of the article: correct the name',
    ]);
  });

  it.each([
    'La puce est le X1.',
    'Le X1 est là.',
    'X1 est passé en tête.',
    'Pourquoi X1 est-il là : on le sait.',
    'X1 a été sorti en hâte.',
    'On ne sait pas si X1 s’est servi de l’autre.',
  ])('are raised by a name of the wrong gender: %s', async (fr) => {
    const folder = await copyOf(bridgeFolder);
    await replaceIn(
      folder,
      'vocabulary.yaml',
      'name: { en: X1, fr: X1 }',
      'name: { en: X1, fr: X1 }\n    gender: f',
    );
    await replaceIn(folder, questions, colour, `{ en: The X1 chip is here., fr: "${fr}" }`);
    const raised = (await doubtsAbout(folder)).filter((doubt) => doubt.includes('treats "X1" as masculine'));
    expect(raised).toHaveLength(1);
  });

  it.each(['La X1 est là.', 'X1 est passée en tête.', 'Selon X1, il est tard.', 'X1 est suivi par la X2.'])(
    'are not raised by a name of the right gender: %s',
    async (fr) => {
      const folder = await copyOf(bridgeFolder);
      await replaceIn(
        folder,
        'vocabulary.yaml',
        'name: { en: X1, fr: X1 }',
        'name: { en: X1, fr: X1 }\n    gender: f',
      );
      await replaceIn(folder, questions, colour, `{ en: The X1 chip is here., fr: "${fr}" }`);
      expect((await doubtsAbout(folder)).filter((doubt) => doubt.includes('treats "X1"'))).toEqual([]);
    },
  );
});
