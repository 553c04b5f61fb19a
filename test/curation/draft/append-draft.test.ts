import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { appendDraft } from '../../../src/curation/draft/append-draft.ts';
import { discardDraft } from '../../../src/curation/draft/discard-draft.ts';
import { entryDraft } from '../../../src/curation/draft/entry-draft.ts';
import { proposedId } from '../../../src/curation/draft/proposed-id.ts';
import { languages } from '../../../src/text/language.ts';
import { copyOf, ferryFolder, problemsOf, storyOf } from '../../knowledge/damaged-folder.ts';
import { anyText } from '../../matching/any-text.ts';
import { placeOf, textOf, shown } from './files.ts';

const asked = { topic: 'ferry', text: 'Is there a café on board?', language: 'en' } as const;
const file = 'questions/ferry.yaml';

/** Removes the comment signs, as an editor does. */
async function uncomment(folder: string, name: string): Promise<void> {
  const text = await textOf(folder, name);
  const start = text.indexOf('\n# - id:') + 1;
  await writeFile(join(folder, name), text.slice(0, start) + text.slice(start).replace(/^# /gm, ''));
}

/** What replaces the placeholders, in their order. */
const filling = [
  'The boats have one.',
  'Les bateaux en ont un.',
  "the paper's account",
  'récit du journal',
  '[p2]',
  'coffee on the boat',
  'Y a-t-il un café à bord ?',
  'boire un coup à bord',
];

/** Fills in a draft that is no longer a comment; what is to be `left` stays empty. */
async function fillIn(folder: string, left?: string): Promise<void> {
  const text = await textOf(folder, file);
  const filled = filling.reduce(
    (before, words) =>
      words === left ? before.replace('# TODO', '# left') : before.replace(/(?:\[\] )?# TODO.*/, words),
    text,
  );
  await writeFile(join(folder, file), filled);
}

describe('the entry to fill in', () => {
  it('has every key, in order, with the question in its language', () => {
    expect(
      entryDraft({ text: 'Is there  a café: on board?', language: 'en', kind: 'entry', languages }),
    ).toBe(
      `- id: cafe-board # what it is about, in a few words
  answer: # one to three sentences that say who says so; figures and names only from the sources
    en: # TODO
    fr: # TODO
  attribution: # who says so in the story, in a few words
    en: # TODO
    fr: # TODO
  sources: [] # TODO: the paragraphs that say so, for instance [p3]
  related: [] # up to three entries to read next
  ask:
    en:
      - "Is there a café: on board?"
      - # TODO: another way to ask it, as people type
    fr:
      - # TODO: the question as readers will see it, with its question mark
      - # TODO: another way to ask it, as people type
`,
    );
  });

  it('asks only for the languages of the story, and keeps what a reader asked in another', () => {
    const inEnglish = entryDraft({ text: 'is it late?', language: 'en', kind: 'entry', languages: ['en'] });
    expect(inEnglish).not.toContain('fr:');
    const [item] = parse(
      entryDraft({ text: 'en retard', language: 'fr', kind: 'gap', languages: ['en'] }),
    ) as readonly Record<string, Record<string, unknown>>[];
    expect(Object.keys(item?.['answer'] ?? {})).toEqual(['en']);
    expect(Object.keys(item?.['ask'] ?? {})).toEqual(['en', 'fr']);
  });

  it('leaves the question that readers see to be written when the text is not a question', () => {
    expect(entryDraft({ text: 'un café à bord', language: 'fr', kind: 'gap', languages })).toBe(
      `- id: cafe-bord # what it is about, in a few words
  answer: # that the story does not say, and the closest thing that it does say
    en: # TODO
    fr: # TODO
  sources: [] # the paragraphs of the closest thing, for instance [p3]
  related: [] # up to three entries closest to the question
  ask:
    en:
      - # TODO: the question as readers will see it, with its question mark
      - # TODO: another way to ask it, as people type
    fr:
      - # TODO: the question as readers will see it, with its question mark
      - un café à bord
`,
    );
  });

  it.each([
    ['How much did the boats cost?', 'boats-cost'],
    ["Qu'est-ce que l'œuvre d'Inès coûte ?", 'oeuvre-ines-coute'],
    ['why?', 'why'],
    ['Почему?', 'new-question'],
    ['', 'new-question'],
    ['y'.repeat(80), 'y'.repeat(60)],
    ['boat '.repeat(20), 'boat'.concat('-boat'.repeat(11))],
  ])('has an id made of the words of the question: %s, %s', (question, id) => {
    expect(proposedId(question)).toBe(id);
  });

  it('is YAML with a sound id and the very question, whatever the question', () => {
    fc.assert(
      fc.property(
        anyText,
        fc.constantFrom('en', 'fr'),
        fc.constantFrom('entry', 'gap'),
        (text, language, kind) => {
          const [item] = parse(entryDraft({ text, language, kind, languages }));
          expect(item.id).toMatch(/^(?=.{1,60}$)[a-z0-9]+(?:-[a-z0-9]+)*$/);
          expect(item.ask[language]).toContain(text.replace(/\s+/gu, ' ').trim().normalize('NFC'));
        },
      ),
    );
  });
});

describe('a draft', () => {
  it('is at the end of its topic, in comments, and its first line is the result', async () => {
    const folder = await copyOf(ferryFolder);
    const before = await textOf(folder, file);
    const appended = await appendDraft(folder, asked);
    expect(shown(appended)).toBe(await placeOf(folder, file, '# - id: cafe-board'));
    const draft = entryDraft({ ...asked, kind: 'entry', languages })
      .trimEnd()
      .replace(/^/gm, '# ');
    expect(await textOf(folder, file)).toBe(`${before}\n${draft}\n`);
    expect(await problemsOf(folder)).toEqual([]);
  });

  it.each(['gaps', 'gaps/ferry'])('of a gap is in a file of gaps: %s', async (topic) => {
    const folder = await copyOf(ferryFolder);
    const appended = await appendDraft(folder, { ...asked, topic });
    expect(shown(appended)).toBe(await placeOf(folder, 'gaps/ferry.yaml', '# - id: cafe-board'));
    expect(await textOf(folder, 'gaps/ferry.yaml')).not.toContain('# attribution');
  });

  it('of a gap is in gaps.yaml when the folder is of an older version', async () => {
    const folder = await copyOf(ferryFolder);
    await rename(join(folder, 'gaps', 'ferry.yaml'), join(folder, 'gaps.yaml'));
    const appended = await appendDraft(folder, { ...asked, topic: 'gaps' });
    expect(shown(appended)).toBe(await placeOf(folder, 'gaps.yaml', '# - id: cafe-board'));
  });

  it.each([
    ['with Windows line ends', (text: string) => text.replaceAll('\n', '\r\n')],
    ['without its last line end', (text: string) => text.trimEnd()],
    ['with a byte order mark', (text: string) => `\uFEFF${text}`],
  ])('leaves a file %s as it was', async (_, relayout) => {
    const folder = await copyOf(ferryFolder);
    const before = relayout(await textOf(folder, file));
    await writeFile(join(folder, file), before);
    expect(shown(await appendDraft(folder, asked))).toBe(await placeOf(folder, file, '# - id: cafe-board'));
    const after = await textOf(folder, file);
    const newline = before.includes('\r\n') ? '\r\n' : '\n';
    expect(after.startsWith(before.trimEnd() + newline + newline + '# - id')).toBe(true);
    expect(after.replaceAll(newline, '')).not.toMatch(/[\r\n]/);
    expect(await problemsOf(folder)).toEqual([]);
  });

  it('passes the check when it is uncommented and filled in', async () => {
    const folder = await copyOf(ferryFolder);
    await appendDraft(folder, asked);
    await uncomment(folder, file);
    await fillIn(folder);
    expect(await problemsOf(folder)).toEqual([]);
    expect((await storyOf(folder)).entries.map(({ id }) => id)).toContain('cafe-board');
  });

  it.each(filling)(
    'does not pass the check while one thing is still to be written: not "%s"',
    async (left) => {
      const folder = await copyOf(ferryFolder);
      await appendDraft(folder, asked);
      await uncomment(folder, file);
      await fillIn(folder, left);
      expect(await problemsOf(folder)).toEqual([
        expect.stringMatching(
          / must be a text, but is empty: fill it in| sources must have at least 1 item, but has 0/,
        ),
      ]);
    },
  );

  it('is not made twice, in whatever words and file', async () => {
    const folder = await copyOf(ferryFolder);
    await appendDraft(folder, asked);
    const place = await placeOf(folder, file, '#       - Is there a café');
    const again = await appendDraft(folder, { ...asked, topic: 'gaps', text: 'is there a CAFE on board' });
    expect(shown(again)).toEqual([
      `${place}: "is there a CAFE on board" is already here, commented out: fill in that draft and remove the #`,
    ]);
  });

  it('is not made of a phrasing that already exists', async () => {
    const folder = await copyOf(ferryFolder);
    const place = await placeOf(folder, 'gaps/ferry.yaml', 'fare for a child');
    expect(shown(await appendDraft(folder, { ...asked, text: 'Fare for a child?' }))).toEqual([
      `${place}: "Fare for a child?" is already here, as a phrasing of the gap "ticket-price"`,
    ]);
  });

  it.each([
    ['fery', 'no topic has the id "fery": did you mean "ferry"? (topics: ferry, opening, gaps/ferry)'],
    ['../story', 'no topic has the id "../story" (topics: ferry, opening, gaps/ferry)'],
    ['', 'no topic has the id "" (topics: ferry, opening, gaps/ferry)'],
  ])('needs a topic: "%s"', async (topic, message) => {
    const folder = await copyOf(ferryFolder);
    expect(shown(await appendDraft(folder, { ...asked, topic }))).toEqual([`.:1:1: ${message}`]);
  });

  it('needs words', async () => {
    const folder = await copyOf(ferryFolder);
    expect(shown(await appendDraft(folder, { ...asked, text: '…' }))).toEqual([
      '.:1:1: the question "…" has no letters or digits, so that no question can match it',
    ]);
  });

  it('may be kept from readers until it is reviewed, and is taken back in the same way', async () => {
    const folder = await copyOf(ferryFolder);
    const before = await textOf(folder, file);
    const draft = { ...asked, isForReview: true };
    expect((await appendDraft(folder, draft)).ok).toBe(true);
    expect(await textOf(folder, file)).toContain('#   review: true # until somebody else has read it\n');
    expect((await discardDraft(folder, asked)).ok).toBe(false);
    expect((await discardDraft(folder, draft)).ok).toBe(true);
    expect(await textOf(folder, file)).toBe(before);
  });
});
