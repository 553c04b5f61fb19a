import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadImage } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { timelineCommand } from '../../src/cli/timeline-command.ts';
import { ferryFolder } from '../knowledge/damaged-folder.ts';
import { smallKnowledge } from '../support/bot.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

describe('timeline', () => {
  it('writes the picture and prints what it shows, in the language asked for', async () => {
    const out = join(await temporaryFolder(), 'fr.png');
    const words = [
      '--lang',
      'fr',
      '--out',
      out,
      '--chip',
      'X2',
      '--from',
      '2023',
      '--knowledge',
      smallKnowledge,
    ];
    const { output, errors, exitCode } = await timelineCommand(words, {});
    expect([errors, exitCode]).toEqual(['', 0]);
    expect(output).toContain('En évidence (Événements concernant la puce X2, à partir du 1er janvier 2023)');
    expect((await loadImage(await readFile(out))).width).toBe(1200);
  });

  it('draws the whole timeline in English unless told otherwise, of the folder in KNOWLEDGE_DIR', async () => {
    const out = join(await temporaryFolder(), 'en.png');
    const { output } = await timelineCommand(['--out', out], { KNOWLEDGE_DIR: ferryFolder });
    expect(output).toMatch(/^Timeline of 3 events\.\n/u);
  });

  it.each([
    [[], '--out needs'],
    [['--out', 'x.png', '--lang', 'de'], '--lang must be en or fr, not "de"'],
    [['--out', 'x.png', '--chip', 'B200'], '--chip: the story names no "B200", only X1, X2'],
    [['--out', 'x.png', '--from', 'soon'], '--from: "soon" is no date'],
    [['--out', 'x.png', '--from', '2025', '--to', '2024'], '--from "2025" comes after --to "2024"'],
    [['--quick'], "Unknown option '--quick'"],
  ])('refuses %j on standard error and ends with 2', async (words, fault) => {
    const { output, errors, exitCode } = await timelineCommand(words, { KNOWLEDGE_DIR: smallKnowledge });
    expect(errors).toContain(fault);
    expect(errors).toContain('Usage:');
    expect([output, exitCode]).toEqual(['', 2]);
  });

  it('ends with 1 when the knowledge cannot be read or the file not be written', async () => {
    const folder = await temporaryFolder();
    const nowhere = join(folder, 'no', 'such', 'folder');
    const unread = await timelineCommand(['--out', join(folder, 'x.png'), '--knowledge', nowhere], {});
    expect(unread).toMatchObject({ output: '', exitCode: 1 });
    expect(unread.errors).toContain('does not exist');
    const unwritten = await timelineCommand(['--out', join(nowhere, 'x.png')], {
      KNOWLEDGE_DIR: smallKnowledge,
    });
    expect(unwritten).toMatchObject({ output: '', exitCode: 1 });
    expect(unwritten.errors).toContain('Could not make');
  });

  it('explains itself with --help', async () => {
    const { output, exitCode } = await timelineCommand(['--help'], {});
    expect(output).toContain('Usage: npm run -s timeline');
    expect(exitCode).toBe(0);
  });
});
