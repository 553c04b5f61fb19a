import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { importArticle } from '../../../src/curation/import-article/import-article.ts';
import { createStory } from '../../../src/curation/new-story/create-story.ts';
import { languages, type Language } from '../../../src/text/language.ts';
import { problemsOf, replaceIn, storyOf } from '../../knowledge/damaged-folder.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const page = await readFile(join('test', 'curation', 'import-article', 'bridge.html'), 'utf8');

function filesOf(name: string, text: string, spoken?: readonly Language[]): ReadonlyMap<string, string> {
  const imported = importArticle(name, text, spoken, '2025-12-01');
  if (imported === undefined) throw new Error('there is no paragraph in it');
  return imported.files;
}

async function folderOf(files: ReadonlyMap<string, string>): Promise<string> {
  const folder = join(await temporaryFolder(), 'story');
  expect(await createStory(folder, new Map(), files)).toEqual({ ok: true });
  return folder;
}

/** The items of a file once the first # of their lines is gone. */
function uncommented(files: ReadonlyMap<string, string>, name: string): readonly Record<string, unknown>[] {
  const whole = files.get(name) ?? '';
  const text = whole.slice(whole.indexOf('\n\n'));
  return parse(text.replace(/^# ?/gmu, '')) as readonly Record<string, unknown>[];
}

const french = `Le pont ferme

Par Maud Ellery

12 juin 2025

Le pont de Tarnac fermera le 1er septembre, a annoncé mercredi la maire, Mme Ruth Abara. Les travaux coûteront 6,4 millions d'euros.

« Nous n'avions pas le choix », a-t-elle dit au Courrier de Tarnac.`;

describe('a story from an article', () => {
  it.each([
    ['bridge.html', page, undefined],
    ['bridge.html', page, languages],
    ['pont.txt', french, undefined],
    ['pont.txt', french, languages],
    ['one.txt', 'Only one line, without a headline or a date.', undefined],
    [
      'quotes.md',
      '# "Quotes": they\'re in the headline, 40% of it\n\nA paragraph # with signs: [and] {more}.\n',
      undefined,
    ],
  ])('passes the check at once: %s', async (name, text, spoken) => {
    expect(await problemsOf(await folderOf(filesOf(name, text, spoken)))).toEqual([]);
  });

  it('needs no more than the headline in the other language, for a story that is to have both', async () => {
    const folder = await folderOf(filesOf('bridge.html', page, languages));
    await replaceIn(folder, 'story.yaml', 'languages: [en]\n', '');
    expect((await problemsOf(folder)).at(-1)).toContain('headline.fr is missing');
    await replaceIn(folder, 'story.yaml', 'headline:\n', 'headline:\n  fr: Le vieux pont fermera deux ans\n');
    for (const file of ['paragraphs.yaml', 'questions/story.yaml'])
      await replaceIn(
        folder,
        file,
        '« Old bridge to close for two years »',
        '« Le vieux pont fermera deux ans »',
      );
    expect(await problemsOf(folder)).toEqual([]);
  });

  it('keeps the numbered paragraphs beside it, without what is around the article', () => {
    const paragraphs = (filesOf('bridge.html', page).get('article.txt') ?? '').trim().split('\n\n');
    expect(paragraphs.map((paragraph) => paragraph.slice(0, 20))).toEqual([
      'p1 The Iron Bridge a',
      'p2 “We had no choice',
      'p3 About 4,200 vehic',
      'p4 The government wi',
    ]);
  });

  it('knows the headline, the authors, the publisher and the date', async () => {
    const { about } = await storyOf(await folderOf(filesOf('bridge.html', page)));
    expect(about).toMatchObject({
      languages: ['en'],
      headline: { en: 'Old bridge to close for two years' },
      byline: ['Maud Ellery', 'Tom Quill'],
      publisher: 'The Tarn Herald',
      published: '2025-06-12',
    });
    const inFrench = await storyOf(await folderOf(filesOf('pont.txt', french)));
    expect(inFrench.about).toMatchObject({
      languages: ['fr'],
      byline: ['Maud Ellery'],
      published: '2025-06-12',
    });
  });

  it('says what the article does not say of itself', () => {
    const story = filesOf('one.txt', 'Only one line, without a headline or a date.').get('story.yaml');
    expect(story).toContain('# TODO: who published the article');
    expect(story).toContain('published: 2025-12-01');
  });

  it('lists the names, with their kinds and their shorter forms', async () => {
    const { vocabulary } = await storyOf(await folderOf(filesOf('bridge.html', page)));
    expect(vocabulary.names.map(({ name, kind, aliases }) => [name.en, kind, ...aliases.en])).toEqual([
      ['Iron Bridge', 'place'],
      ['Tarnmouth', 'place'],
      ['Tarn County Council', 'body'],
      ['Ruth Abara', 'person', 'Abara'],
      ['Keld & Sons', 'company'],
      ['Low Ford', 'place'],
      ['Sam Ostler', 'person', 'Ostler'],
      ['Quay Street', 'place'],
    ]);
  });

  it('lists figures, dates and quotations above each paragraph', () => {
    const paragraphs = filesOf('bridge.html', page).get('paragraphs.yaml');
    expect(paragraphs).toContain('# # figures: two · £6.4 million\n');
    expect(paragraphs).toContain('# # dates: 1874 · Wednesday · 1 September\n');
    expect(paragraphs).toContain('# # quotations: “We had no choice”\n');
  });

  it('orders the dated sentences, and works out the days that follow from that of publication', () => {
    const events = uncommented(filesOf('bridge.html', page), 'timeline.yaml');
    expect(
      events.map(({ from, to, precision }) => `${String(from)} ${String(to)} ${String(precision)}`),
    ).toEqual([
      '1874-01-01 1874-12-31 year',
      '1998-01-01 1998-12-31 year',
      '2025-03-01 2025-03-31 month',
      '2025-06-11 2025-06-11 day',
      '2025-09-01 2025-09-01 day',
    ]);
  });

  it('drafts what is due as a deadline, which passes the check once it is filled in', async () => {
    const text =
      'The hives go\n\n12 June 2025\n\nThe club was told to remove its 14 hives by 30 September.\n';
    const files = filesOf('hives.txt', text, ['en', 'fr']);
    const [draft] = uncommented(files, 'timeline.yaml');
    expect(draft).toMatchObject({
      from: '2025-09-30',
      to: '2025-09-30',
      kind: 'deadline',
      when: { en: 'by 30 September 2025', fr: "d'ici au 30 septembre 2025" },
    });
    const en = 'The club is to remove its hives by then.';
    const filled = { ...draft, text: { en, fr: 'Le club doit retirer ses ruches.' } };
    const digest = { en: 'The club is to remove its 14 hives by 30 September 2025.' };
    const paragraphs = `${files.get('paragraphs.yaml') ?? ''}\n${stringify([{ id: 'p1', digest }])}`;
    const folder = await folderOf(
      new Map([...files, ['timeline.yaml', stringify([filled])], ['paragraphs.yaml', paragraphs]]),
    );
    expect(await problemsOf(folder)).toEqual([]);
    expect((await storyOf(folder)).timeline).toMatchObject([{ kind: 'deadline' }]);
  });

  it('asks what is to happen on a day after that of publication, and not what happened', () => {
    const text =
      'Title\n\n14 November 2025\n\nThe pool shut on 3 November. The council must debate it on 9 December.\n\nMore.\n';
    const files = filesOf('a.txt', text);
    expect(uncommented(files, 'timeline.yaml').map(({ kind }) => kind)).toEqual(['event', 'planned']);
    expect(files.get('timeline.yaml')?.match(/TODO: .*/gu)).toEqual([
      'TODO: what happened, in a sentence',
      'TODO: what is to happen then, and who says so, in a sentence',
    ]);
    expect(files.get('story.yaml')).toContain('{ id: planned, mark: triangle');
  });

  it.each([
    ['The trust has to find the money by 15 October', "La société doit trouver l'argent d'ici le 15 octobre"],
    ['The members voted on Monday', 'Les membres ont voté lundi'],
    ['The pool opened in May last year', "La piscine a ouvert en mai l'an dernier"],
  ])(
    'drafts dates that the check accepts beside a digest that has them as the article: %s',
    async (en, fr) => {
      for (const [language, sentence] of Object.entries({ en, fr })) {
        const date = { en: '11 September 2025', fr: '11 septembre 2025' }[language] ?? '';
        const files = filesOf('a.txt', `Title\n\n${date}\n\n${sentence}.\n\n${sentence}.\n`, [
          language as 'en',
        ]);
        const [draft] = uncommented(files, 'timeline.yaml');
        const event = stringify([{ ...draft, text: { [language]: `${sentence}.` } }]);
        const paragraphs = `${files.get('paragraphs.yaml') ?? ''}\n${stringify([{ id: 'p1', digest: { [language]: `${sentence}.` } }])}`;
        const folder = await folderOf(
          new Map([...files, ['timeline.yaml', event], ['paragraphs.yaml', paragraphs]]),
        );
        expect(await problemsOf(folder)).toEqual([]);
      }
    },
  );

  it.each([
    ['en', ['en']],
    ['both', ['en', 'fr']],
  ] as const)('has an item for each fact and each usual gap, with every key: %s', (_name, spoken) => {
    const files = filesOf('bridge.html', page, spoken);
    const entries = uncommented(files, 'questions/story.yaml');
    expect(entries.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['p1-what', 'p1-how-much', 'p1-when', 'p2-who', 'p2-says', 'p4-says']),
    );
    for (const entry of entries.slice(1)) {
      expect(Object.keys(entry)).toEqual(['id', 'answer', 'attribution', 'sources', 'related', 'ask']);
      expect(Object.keys(entry['ask'] ?? {})).toEqual(spoken);
    }
    expect(entries.find(({ id }) => id === 'p2-says')).toMatchObject({
      attribution: { en: 'Ruth Abara' },
      sources: ['p2'],
    });
    expect(uncommented(files, 'gaps/story.yaml').map(({ id }) => id)).toEqual([
      'no-cost',
      'no-next-step',
      'no-one-else',
      'no-reactions',
      'no-reason',
      'no-advice',
    ]);
    expect(uncommented(files, 'paragraphs.yaml').map(({ id }) => id)).toEqual(['p0', 'p1', 'p2', 'p3', 'p4']);
  });

  it('says nothing in a language that it does not have, and nothing of other stories', () => {
    const files = filesOf('bridge.html', page);
    for (const [name, text] of files) {
      if (name !== 'story.yaml') expect(text).not.toMatch(/^[# ]*fr:|, fr:/mu);
      expect(text).not.toMatch(/chip|restriction|machine-translated|restore the market/u);
    }
  });

  it('begins with questions to measure it with, which it answers', async () => {
    const folder = await folderOf(filesOf('bridge.html', page));
    const lines = (filesOf('bridge.html', page).get('evaluation.jsonl') ?? '').trim().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ kind: 'in' }, { kind: 'off' }]);
    expect(await problemsOf(folder)).toEqual([]);
  });

  it('asks what a body is, who a person is, and no small number by itself', () => {
    const entries = filesOf('bridge.html', page).get('questions/story.yaml') ?? '';
    expect(entries).toContain('- What is Tarn County Council?');
    expect(entries).toContain('- Who is Ruth Abara?');
    expect(entries).not.toMatch(/how much: two\./u);
  });

  it('is none without a paragraph', () => {
    expect(importArticle('empty.html', '<nav><p>Home</p></nav>', undefined, '2025-12-01')).toBeUndefined();
  });
});
