import { describe, expect, it } from 'vitest';
import { build } from '../../../src/serving/build.ts';
import { ferryFolder } from '../../../test/knowledge/damaged-folder.ts';
import type { Story } from '../../../src/knowledge/story.ts';
import { temporaryFolder } from '../../../test/support/temporary-folder.ts';
import { patientTimeouts } from '../../../test/support/patience.ts';
import { Ledger } from './ledger.ts';
import { markOf, marksIn, readMarked } from './marks.ts';
import { faultsOfReasons } from './outcome.ts';
import { damages, planSteps, type Step } from './plan.ts';
import { createRandom } from './random.ts';
import { report } from './report.ts';
import { startSandboxHere } from './sandbox.ts';
import { soakReloads } from './soak.ts';

/** Takes seconds, for what the whole run of 500 reloads is there. */
const slow = /million|thousands|deep/u;
const quick = damages.filter(({ name }) => !slow.test(name));

describe('reloads under fire', () => {
  it('lose nothing and mix nothing, be the folder good, damaged or being written', async () => {
    const written: Step = { kind: 'written', trigger: 'signal' };
    const steps = [
      ...planSteps(12, createRandom(4), quick).filter(({ trigger }) => trigger !== 'watch'),
      written,
    ];
    const models = await temporaryFolder();
    const outcome = await soakReloads({
      knowledge: ferryFolder,
      seed: 4,
      steps,
      build: (folder) => build(folder, models),
      startSandbox: () => startSandboxHere(patientTimeouts),
      readers: 2,
      pace: 30,
      // A busy machine may take its time.
      longestReload: Infinity,
      longestReply: Infinity,
    });
    expect(outcome.faults).toEqual([]);
    expect(outcome.attempts.length).toBeGreaterThanOrEqual(steps.length);
    expect(outcome.questions.answered).toBe(outcome.questions.asked);
    expect(outcome.questions.marked).toBeGreaterThan(0);
    expect(report(outcome)).toContain('Nothing was lost and nothing was mixed.');
  });
});

describe('the marks of versions', () => {
  it('are one word a version, in every text of it', async () => {
    const versionOf = await readMarked(ferryFolder);
    const texts = [...versionOf(7).values()].join('\n');
    expect([...marksIn(texts)]).toEqual([markOf(7)]);
    expect(texts).toContain(`Which chip steers the boats ${markOf(7)}?`);
    expect(new Set(Array.from({ length: 5000 }, (_, version) => markOf(version))).size).toBe(5000);
  });
});

const reply = (text: string, sent: number) => ({ deed: '/ask', sent, received: sent + 1, text, id: null });
// The ledger only looks for marks in it.
const story = (version: number) => ({ version: markOf(version) }) as Story;

describe('the ledger', () => {
  it('finds a reply that mixes two versions, and one of a version that was not served then', () => {
    const ledger = new Ledger();
    ledger.serve(story(1));
    ledger.serve(story(2));
    const now = performance.now();
    ledger.reply(reply(`${markOf(2)} and ${markOf(2)}`, now));
    expect(ledger.faults).toEqual([]);
    ledger.reply(reply(`${markOf(1)} and ${markOf(2)}`, now));
    ledger.reply(reply(markOf(1), now + 1000));
    ledger.reply(reply(markOf(3), now));
    expect(ledger.faults).toEqual([
      `/ask: mixes ${markOf(1)}, ${markOf(2)}`,
      `/ask: of ${markOf(1)}, which was not served then`,
      `/ask: mixes ${markOf(3)}`,
    ]);
  });

  it('finds a reply that is late, and one that is there twice', () => {
    const ledger = new Ledger();
    ledger.reply({ deed: '/ask', sent: 0, received: 3001, text: '', id: '1' });
    ledger.reply({ deed: '/ask', sent: 0, received: 1, text: '', id: '1' });
    expect(ledger.faults).toEqual(['/ask: answered after 3001 ms', '/ask: answered twice']);
  });
});

describe('reasons for a refusal', () => {
  it.each(['TypeError: x is not a function', 'Cannot read properties of undefined', ''])(
    'are refused themselves when they say %j',
    (message) => {
      expect(faultsOfReasons([{ file: 'gaps.yaml', line: 1, column: 1, message }])).toHaveLength(1);
    },
  );

  it('name a place', () => {
    expect(
      faultsOfReasons([{ file: 'gaps.yaml', line: 1, column: 1, message: 'the file is empty' }]),
    ).toEqual([]);
    expect(
      faultsOfReasons([{ file: 'gaps.yaml', line: 0, column: 1, message: 'the file is empty' }]),
    ).toHaveLength(1);
    expect(faultsOfReasons([])).toHaveLength(1);
  });
});
