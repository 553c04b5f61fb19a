import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadImage } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { timeline } from '../../src/cli/timeline.ts';
import { ferryFolder } from '../knowledge/damaged-folder.ts';
import { copyKnowledge, smallKnowledge } from '../support/bot.ts';
import { run } from './run.ts';
import { sharedFolder } from '../support/temporary-folder.ts';

const pictures = sharedFolder();

/** Events for the end of a timeline. */
function manyEvents(count: number): string {
  return Array.from(
    { length: count },
    (_, index) => `- id: speech-${index}
  from: 2024-05-17
  to: 2024-05-17
  precision: day
  when: { en: Friday, fr: vendredi }
  kind: meeting
  text: { en: The bridge opens., fr: Le pont ouvre. }
  sources: [p1]
`,
  ).join('');
}

describe('timeline', () => {
  it('writes the picture and prints what it shows, in the language asked for', async () => {
    const out = join(pictures.path, 'fr.png');
    const words = [
      '--lang',
      'fr',
      '--out',
      out,
      '--about',
      'X2',
      '--from',
      '2023',
      '--knowledge',
      smallKnowledge,
    ];
    const { output, errors, exitCode } = await run(timeline, words);
    expect([errors, exitCode]).toEqual(['', 0]);
    expect(output).toBe(
      'Événements\u00a0: X2, à partir du 1er janvier 2023. Chronologie de 1 événement.\n9 janvier 2024, lancement\u00a0: La X2 prend le relais.\nSource\u00a0: The Gazette, 17 mai 2024\n',
    );
    expect((await loadImage(await readFile(out))).width).toBe(978);
  });

  it('draws the whole timeline in English by default, of the folder in KNOWLEDGE_DIR', async () => {
    const out = join(pictures.path, 'en.png');
    const { output } = await run(timeline, ['--out', out], { environment: { KNOWLEDGE_DIR: ferryFolder } });
    expect(output).toContain('Timeline of 3 events.\n');
  });

  it('writes the pictures after the first beside it', async () => {
    const copy = await copyKnowledge(pictures.path);
    await copy.change('timeline.yaml', (text) => `${text}${manyEvents(12)}`);
    const out = join(pictures.path, 'long.png');
    const { output } = await run(timeline, ['--out', out, '--knowledge', copy.folder]);
    expect(output.match(/Timeline of \d+ events/gu)).toHaveLength(2);
    expect((await loadImage(await readFile(join(pictures.path, 'long-2.png')))).width).toBe(978);
  });

  it.each([
    [[], '--out needs the path of the file to write.'],
    [['--out', 'x.png', '--lang', 'de'], '--lang must be en or fr, not "de".'],
    [['--out', 'x.png', '--about', 'B200'], 'No event is about "B200": --about takes X1, X2.'],
    [
      ['--out', 'x.png', '--from', 'soon'],
      '--from must be a date such as 31/01/2025, "31 January" or 2025, not "soon".',
    ],
    [['--out', 'x.png', '--to', '31 April'], 'The date "31 April" does not exist.'],
    [['--out', 'x.png', '--from', '2025', '--to', '2024'], '--from "2025" comes after --to "2024".'],
    [['--quick'], 'Unknown option "--quick".'],
  ])('refuses %j with one line and ends with 2', async (words, fault) => {
    const errors = `${fault} Run sidebar timeline --help.\n`;
    const environment = { KNOWLEDGE_DIR: smallKnowledge };
    expect(await run(timeline, words, { environment })).toEqual({ output: '', errors, exitCode: 2 });
  });

  it('ends with 1 when the knowledge cannot be read', async () => {
    const nowhere = join(pictures.path, 'no', 'such', 'folder');
    const words = ['--out', join(pictures.path, 'x.png'), '--knowledge', nowhere];
    const { output, errors, exitCode } = await run(timeline, words);
    expect([output, exitCode]).toEqual(['', 1]);
    expect(errors).toContain(`${nowhere}:1:1: the knowledge folder does not exist\n`);
  });

  it.each([
    [
      'in a folder that does not exist',
      () => join(pictures.path, 'missing', 'x.png'),
      'its folder does not exist',
    ],
    ['below a file', () => join(smallKnowledge, 'story.yaml', 'x.png'), 'its folder does not exist'],
    ['that is a folder', () => pictures.path, 'it is a folder'],
  ])('says in words why it cannot write a file %s, and ends with 1', async (_, place, reason) => {
    const environment = { KNOWLEDGE_DIR: smallKnowledge };
    expect(await run(timeline, ['--out', place()], { environment })).toEqual({
      output: '',
      errors: `"${place()}" cannot be written: ${reason}.\n`,
      exitCode: 1,
    });
  });
});
