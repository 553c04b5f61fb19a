import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { createLanguageDetector } from '../../src/matching/language-detector.ts';
import { phrasingsOf, targetsOf } from '../../src/matching/targets.ts';
import { copyOf, ferryFolder, ferryIn, problemsOf, replaceIn, storyOf } from './damaged-folder.ts';

describe.each(['en', 'fr'] as const)('a story in one language: %s', (language) => {
  it('needs no text of the other', async () => {
    expect(await problemsOf(await ferryIn(language))).toEqual([]);
  });

  it('has its own texts in the place of the others', async () => {
    const { about, entries } = await storyOf(await ferryIn(language));
    expect(about.languages).toEqual([language]);
    expect(about.headline.en).toBe(about.headline.fr);
    for (const { answer, ask } of entries) {
      expect(answer.en).toBe(answer.fr);
      expect(ask.en).toEqual(ask.fr);
    }
  });

  it.each([
    ['is a plain text', 'somebody', [/attribution must have the key (en|fr), but is "somebody"$/u]],
    ['is empty', null, [/attribution must have the key (en|fr), but is empty$/u]],
    ['has no text', {}, [/attribution\.(en|fr) is missing$/u]],
    ['has an empty one', { [language]: null }, [/attribution\.(en|fr) must be a text, but is empty/u]],
    [
      'has one in a language that there is not',
      { es: 'alguien' },
      [/attribution\.(en|fr) is missing$/u, /unknown key "es".*; the key here is (en|fr)$/u],
    ],
  ])('is asked for nothing in the other where a text %s', async (_, attribution, expected) => {
    const folder = await ferryIn(language);
    const file = join(folder, 'questions/ferry.yaml');
    const [first, ...others] = parse(await readFile(file, 'utf8')) as Record<string, unknown>[];
    await writeFile(file, stringify([{ ...first, attribution }, ...others]));
    const problems = await problemsOf(folder);
    expect(problems).toEqual(expected.map((pattern) => expect.stringMatching(pattern)));
    expect(problems.join('\n')).not.toMatch(language === 'en' ? /\bfr\b/u : /\ben\b/u);
  });

  it.each(['ene', 'fre'])('has no other key than its own, though one is nearly another: %s', async (key) => {
    const folder = await ferryIn(language);
    await replaceIn(folder, 'paragraphs.yaml', `${language}: `, `${key}: `);
    const problems = await problemsOf(folder);
    const isOwn = key.startsWith(language);
    expect(problems).toEqual(
      expect.arrayContaining([
        expect.stringMatching(
          isOwn
            ? new RegExp(
                `unknown key "${key}": did you mean "${language}"\\?; the key here is ${language}$`,
                'u',
              )
            : new RegExp(`unknown key "${key}"; the key here is ${language}$`, 'u'),
        ),
      ]),
    );
    expect(problems.join('\n')).not.toMatch(
      language === 'en' ? /"fr"|the keys here/u : /"en"|the keys here/u,
    );
  });

  it('is learned once, not once for each language', async () => {
    const story = await storyOf(await ferryIn(language));
    const own = phrasingsOf(targetsOf({ ...story, gaps: [] }), story.about.languages);
    const count = story.entries.reduce((sum, { ask }) => sum + ask[language].length, 0);
    expect(own.filter(({ label }) => label < story.entries.length)).toHaveLength(count);
  });

  it('is asked in that language, whatever a question looks like', async () => {
    const detect = createLanguageDetector(await storyOf(await ferryIn(language)));
    expect([detect('when does the ferry open?'), detect('quand ouvre le bac ?')]).toEqual([
      language,
      language,
    ]);
  });
});

describe('a story in English alone', () => {
  it('does not read what is there in French', async () => {
    const folder = await copyOf(ferryFolder);
    await writeFile(
      join(folder, 'story.yaml'),
      `${await readFile(join(folder, 'story.yaml'), 'utf8')}languages: [en]\n`,
    );
    expect(await problemsOf(folder)).toEqual([]);
    const { about } = await storyOf(folder);
    expect(about.headline.fr).toBe(about.headline.en);
  });

  it('still proves its figures and its language', async () => {
    const folder = await ferryIn('en');
    await replaceIn(folder, 'questions/ferry.yaml', 'Marenda built two boats', 'Marenda built three boats');
    await replaceIn(
      folder,
      'questions/ferry.yaml',
      'How much did the boats cost?',
      'Combien les bateaux ont-ils coûté ?',
    );
    expect(await problemsOf(folder)).toEqual([
      expect.stringContaining('three'),
      expect.stringContaining('is in French: write it in English'),
    ]);
  });
});

describe('a misspelt language in a story in English alone', () => {
  it.each(['eng', 'EN', 'english'])('is not said to lack the other one: %s', async (key) => {
    const folder = await ferryIn('en');
    await replaceIn(folder, 'paragraphs.yaml', 'en: ', `${key}: `);
    const problems = await problemsOf(folder);
    expect(problems).toContainEqual(expect.stringContaining(`unknown key "${key}"`));
    expect(problems).toContainEqual(expect.stringContaining('digest.en is missing'));
    expect(problems.filter((problem) => problem.includes('digest.fr'))).toEqual([]);
  });
});

describe('a story in English alone that does not say so', () => {
  it('gets one problem that says so, not one for each text', async () => {
    const folder = await ferryIn('en');
    await replaceIn(folder, 'story.yaml', 'languages: [en]\n', '');
    expect(await problemsOf(folder)).toEqual([
      'story.yaml:1:1: every text of the other files is in one language: write "languages: [en]" here, or the texts in the other language',
    ]);
  });

  it.each(['languages: en', 'languages: [eng]', 'languages ['])(
    'is reported once for “%s”',
    async (written) => {
      const folder = await ferryIn('en');
      await replaceIn(folder, 'story.yaml', 'languages: [en]', written);
      expect(await problemsOf(folder)).toEqual([expect.stringMatching(/^story\.yaml:\d+:\d+: /u)]);
    },
  );
});

describe('a story', () => {
  it('may do without a notice, a dated event and a gap', async () => {
    const folder = await copyOf(ferryFolder);
    const story = parse(await readFile(join(folder, 'story.yaml'), 'utf8')) as Record<string, unknown>;
    await writeFile(join(folder, 'story.yaml'), stringify({ ...story, notice: undefined }));
    await writeFile(join(folder, 'timeline.yaml'), '[]\n');
    await writeFile(join(folder, 'gaps/ferry.yaml'), '# - id: still-a-draft\n');
    expect(await problemsOf(folder)).toEqual([]);
    const { about, timeline, gaps } = await storyOf(folder);
    expect([about.notice, timeline, gaps]).toEqual([undefined, [], []]);
  });
});
