import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { doubts } from '../../../src/curation/doubts/doubts.ts';
import { checkFiles } from '../../../src/knowledge/load.ts';
import { readKnowledgeFiles } from '../../../src/knowledge/read-files.ts';
import { damagedCopy } from '../../knowledge/checks/damage.ts';
import { mixedUp, turnedRound, unhedged } from './planted-doubts.ts';

const pool = join('test', 'evaluation', 'stories', 'pool');

async function foundIn(folder: string): Promise<readonly string[]> {
  const { manuscript, problems } = checkFiles(await readKnowledgeFiles(folder));
  return [...problems, ...doubts(manuscript, undefined)].map(({ message }) => message);
}

describe('a mistake that changes no figure and no name', () => {
  it.each([...turnedRound, ...unhedged, ...mixedUp])('is found: $what', async (damage) => {
    expect(await foundIn(await damagedCopy(pool, damage))).not.toEqual([]);
  });
});

describe('the stories of the tests', () => {
  it.each(['pool', 'ferry', 'club'])('raise no doubt: %s', async (name) => {
    expect(await foundIn(join('test', 'evaluation', 'stories', name))).toEqual([]);
  });
});
