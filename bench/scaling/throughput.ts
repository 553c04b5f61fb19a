import { inOtherWords } from '../load/other-words.ts';
import { askEvent, type LoadQuestion } from '../load/interaction-event.ts';
import { runRound, type Round } from './round.ts';
import { stopAll, type Setting } from './setting.ts';
import type { SignedRequest } from './signer.ts';

/** How much is asked in a round, and how often. */
export interface Effort {
  readonly rounds: number;
  readonly requests: number;
}

const inFlight = 32;
let turn = 0;

/** Questions of the shipped story, each by another reader, in words that no process has seen before. */
function newRequests(
  { signer }: Setting,
  questions: readonly LoadQuestion[],
  count: number,
): readonly SignedRequest[] {
  return Array.from({ length: count }, () => {
    turn += 1;
    const question = questions[turn % questions.length] ?? { text: '', locale: 'en-US' };
    const text = inOtherWords(question.text, Math.floor(turn / questions.length));
    return signer.sign(askEvent(turn, turn, { ...question, text }));
  });
}

/** One process and four with one database, asked in turns of rounds. */
export async function measureFour(
  setting: Setting,
  questions: readonly LoadQuestion[],
  { rounds, requests }: Effort,
): Promise<{ readonly one: readonly Round[]; readonly four: readonly Round[] }> {
  const bots = await setting.startEndpoints(4, { DATABASE_URL: await setting.postgres.newDatabase() });
  const measured: { one: Round[]; four: Round[] } = { one: [], four: [] };
  for (const [count, many] of [[40, 1] as const, [requests, inFlight] as const])
    await runRound(bots, newRequests(setting, questions, count), many);
  for (let round = 0; round < rounds; round += 1) {
    measured.one.push(await runRound(bots.slice(0, 1), newRequests(setting, questions, requests), inFlight));
    measured.four.push(await runRound(bots, newRequests(setting, questions, requests), inFlight));
  }
  await stopAll(bots);
  return measured;
}

/** A process with a database and one without, asked one question at a time, in turns of rounds. */
export async function measureDatabase(
  setting: Setting,
  questions: readonly LoadQuestion[],
  { rounds, requests }: Effort,
): Promise<{ readonly without: readonly Round[]; readonly beside: readonly Round[] }> {
  const alone = await setting.startEndpoints(1, {});
  const sharing = await setting.startEndpoints(1, { DATABASE_URL: await setting.postgres.newDatabase() });
  const measured: { without: Round[]; beside: Round[] } = { without: [], beside: [] };
  for (const bots of [alone, sharing]) await runRound(bots, newRequests(setting, questions, requests), 1);
  for (let round = 0; round < rounds; round += 1) {
    measured.without.push(await runRound(alone, newRequests(setting, questions, requests), 1));
    measured.beside.push(await runRound(sharing, newRequests(setting, questions, requests), 1));
  }
  await stopAll([...alone, ...sharing]);
  return measured;
}
