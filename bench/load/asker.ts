import { createRandom } from '../../src/matching/random.ts';
import { shuffled } from '../matching/shuffle.ts';
import { inOtherWords } from './other-words.ts';
import { askEvent, type LoadQuestion } from './interaction-event.ts';
import type { LeanDiscord } from './lean-discord.ts';

/** What is wrong with the body of an answer to a question; null when nothing is. */
export type AnswerCheck = (question: LoadQuestion, body: string) => string | null;

const seed = 1;
/** One in this many answers is checked in full, so that checking costs little. */
const answersPerCheck = 20;
/** The number of the first event that asks in the same words, so that its ids differ from those in new words. */
const otherSequence = 2 ** 21;
/** Kept of what went wrong; the rest is counted. */
const maxFaults = 5;

/** How an asker asks. */
export interface AskerOptions {
  /** How many different readers ask; their order is random, and the same every time. */
  readonly readers: number;
  /** Whether a question is asked in other words each time, so that a bot that remembers answers has to find each. */
  readonly inNewWords: boolean;
  readonly check: AnswerCheck;
}

/** Puts the questions to one bot in turn, each by the next of many readers, and checks a sample of the answers. */
export class Asker {
  readonly #discord: LeanDiscord;
  readonly #questions: readonly LoadQuestion[];
  readonly #readers: readonly number[];
  readonly #check: AnswerCheck;
  readonly #inNewWords: boolean;
  readonly #faults: string[] = [];
  #asked = 0;
  #checked = 0;

  constructor(discord: LeanDiscord, questions: readonly LoadQuestion[], options: AskerOptions) {
    const { readers, inNewWords, check } = options;
    this.#discord = discord;
    this.#questions = questions;
    this.#inNewWords = inNewWords;
    this.#readers = shuffled(
      Array.from({ length: readers }, (_, reader) => reader),
      createRandom(seed),
    );
    this.#check = check;
  }

  /** How many answers were checked in full. */
  get checked(): number {
    return this.#checked;
  }

  /** What was wrong, in a few examples; empty when nothing was. */
  get faults(): readonly string[] {
    return [...this.#faults, ...this.#discord.faults.slice(0, maxFaults)];
  }

  /** Asks the next question; `onAnswered` is called when the answer has come. */
  ask(onAnswered: () => void): void {
    const turn = this.#asked;
    this.#asked += 1;
    const question = this.#questions[turn % this.#questions.length] ?? { text: '', locale: 'en-US' };
    const reader = this.#readers[turn % this.#readers.length] ?? 0;
    const round = Math.floor(turn / this.#questions.length);
    const text = this.#inNewWords ? inOtherWords(question.text, round) : question.text;
    const asked = { ...question, text };
    const sequence = this.#inNewWords ? turn : turn + otherSequence;
    this.#discord.send(askEvent(sequence, reader, asked), (body) => {
      onAnswered();
      if (turn % answersPerCheck === 0) this.#examine(asked, body);
    });
  }

  #examine(question: LoadQuestion, body: string): void {
    this.#checked += 1;
    const fault = this.#check(question, body);
    if (fault !== null && this.#faults.length < maxFaults) {
      this.#faults.push(`"${question.text}" (${question.locale}): ${fault}`);
    }
  }
}
