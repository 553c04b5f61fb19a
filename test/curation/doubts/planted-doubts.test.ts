import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { doubts } from '../../../src/curation/doubts/doubts.ts';
import { checkFiles } from '../../../src/knowledge/load.ts';
import { readKnowledgeFiles } from '../../../src/knowledge/read-files.ts';
import { damagedCopy } from '../../knowledge/checks/damage.ts';
import { mixedUp, turnedRound, unhedged } from './planted-doubts.ts';
import { inClub, inFerry, inShipped } from './planted-elsewhere.ts';

const storyFolder = (name: string): string => join('test', 'evaluation', 'stories', name);

async function foundIn(folder: string): Promise<readonly string[]> {
  const { manuscript, problems } = checkFiles(await readKnowledgeFiles(folder));
  return [...problems, ...doubts(manuscript, undefined)].map(({ message }) => message);
}

describe('a mistake that changes no figure and no name', () => {
  it.each([...turnedRound, ...unhedged, ...mixedUp])('is found: $what', async (damage) => {
    expect(await foundIn(await damagedCopy(storyFolder('pool'), damage))).not.toEqual([]);
  });

  it.each([
    ...inFerry.map((damage) => ({ ...damage, folder: storyFolder('ferry') })),
    ...inClub.map((damage) => ({ ...damage, folder: storyFolder('club') })),
    ...inShipped.map((damage) => ({ ...damage, folder: 'knowledge' })),
  ])('is found in other stories: $what', async ({ folder, ...damage }) => {
    expect(await foundIn(await damagedCopy(folder, damage))).not.toEqual([]);
  });
});

describe('the stories of the tests', () => {
  it.each(['pool', 'ferry', 'club'])('raise no doubt: %s', async (name) => {
    expect(await foundIn(storyFolder(name))).toEqual([]);
  });
});
