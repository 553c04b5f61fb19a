import { describe, expect, it } from 'vitest';
import { revisionLines } from '../../src/replies/revision-lines.ts';
import { storyMessage } from '../../src/replies/story-message.ts';
import { verdictMessage } from '../../src/replies/verdict-message.ts';
import { copyOf, ferryFolder, problemsOf, replaceIn, storyOf } from '../knowledge/damaged-folder.ts';

const corrected =
  "  corrected: { date: 2025-05-10, time: '14:30', zone: CET, what: { en: The cost was wrong., fr: Le coût était faux. } }\n";

async function correctedFerry(line = corrected): Promise<string> {
  const folder = await copyOf(ferryFolder);
  await replaceIn(folder, 'questions/ferry.yaml', '- id: ferry-cost\n', `- id: ferry-cost\n${line}`);
  return folder;
}

/** A correction of the whole story that concerns these parts of it. */
function concerning(ids: string): string {
  return `corrected: { date: 2025-05-11, concerns: [${ids}], what: { en: It was wrong., fr: C’était faux. } }\n`;
}

describe('a correction', () => {
  it('stands under the answer and in /story, in the language of the reader', async () => {
    const story = await storyOf(await correctedFerry());
    const entry = story.entries.find(({ id }) => id === 'ferry-cost');
    if (entry === undefined) throw new Error('the entry is gone');
    expect(revisionLines(entry, 'en')).toEqual(['Corrected on 10 May 2025, 14:30 CET: The cost was wrong.']);
    expect(revisionLines(entry, 'fr').map((line) => line.replace(/[\u00A0\u202F]/gu, ' '))).toEqual([
      'Corrigé le 10 mai 2025, 14 h 30 CET : Le coût était faux.',
    ]);
    const answer = verdictMessage(
      { kind: 'answer', entry, confidence: 1, also: null, alternatives: [] },
      { story, language: 'en', question: '', origin: 'reader', ephemeral: false },
    );
    expect(JSON.stringify(answer)).toContain('-# Corrected on 10 May 2025');
    expect(JSON.stringify(storyMessage(story, 'en', 'revisions'))).toContain('**Corrections and updates**');
    expect(JSON.stringify(storyMessage(await storyOf(ferryFolder), 'en'))).not.toContain('Corrections');
  });

  it.each([
    ['06:00', '6 h'],
    ['00:30', '0 h 30'],
    ['10:05', '10 h 05'],
  ])('gives the time %s in French as %s', (time, written) => {
    const what = { en: 'x', fr: 'x' };
    const [line = ''] = revisionLines({ embargo: { date: '2025-05-10', time, what } }, 'fr');
    expect(line.replace(/[\u00A0\u202F]/gu, ' ')).toBe(`Sous embargo jusqu’au 10 mai 2025, ${written} : x`);
  });

  it('may be of the whole story', async () => {
    const folder = await copyOf(ferryFolder);
    await replaceIn(
      folder,
      'story.yaml',
      'notice:',
      'updated: { date: 2025-05-11, what: { en: The fares were added., fr: Les tarifs ont été ajoutés. } }\nnotice:',
    );
    expect(await problemsOf(folder)).toEqual([]);
    expect(JSON.stringify(storyMessage(await storyOf(folder), 'fr', 'revisions'))).toContain(
      'Mis à jour le 11 mai 2025',
    );
  });

  it('may concern a part of the story, which exists', async () => {
    const folder = await copyOf(ferryFolder);
    await replaceIn(folder, 'story.yaml', 'notice:', `${concerning('p1, ferry-cost')}notice:`);
    expect(await problemsOf(folder)).toEqual([]);
    await replaceIn(folder, 'story.yaml', concerning('p1, ferry-cost'), concerning('p1, ferry-coat'));
    expect(await problemsOf(folder)).toEqual([
      expect.stringContaining(
        'no paragraph, entry or gap has the id "ferry-coat": did you mean "ferry-cost"?',
      ),
    ]);
  });

  it('may be an embargo, which ends on any day', async () => {
    const folder = await copyOf(ferryFolder);
    const embargo = 'embargo: { date: 2020-05-11, what: { en: Not before., fr: Pas avant. } }\n';
    await replaceIn(folder, 'story.yaml', 'notice:', `${embargo}notice:`);
    expect(await problemsOf(folder)).toEqual([]);
  });

  it.each([
    ['date: 2025-02-30, what', '2025-02-30 is not in the calendar: correct the date'],
    ['date: 1999-01-01, what', '1999-01-01 is before the day of publication'],
    ['date: 2025-05-10, zone: CET, what', 'a time zone needs a time: add it as HH:MM, or remove the zone'],
    ["date: 2025-05-10, time: '25:00', what", 'not a valid time: write it as HH:MM'],
  ])('is checked: %s', async (start, fault) => {
    const line = corrected.replace(/date.*what/u, start);
    expect(await problemsOf(await correctedFerry(line))).toEqual([expect.stringContaining(fault)]);
  });
});
