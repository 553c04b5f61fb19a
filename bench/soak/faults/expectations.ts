import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { ask } from '../../../commands/ask.ts';
import { askAboutMessage } from '../../../commands/ask-about-message.ts';
import { Conversations } from '../../../src/conversation/conversations.ts';
import type { Services } from '../../../src/discord/command.ts';
import { draftHere } from '../../../src/curation/draft/drafts.ts';
import { proposeWordsHere } from '../../../src/desk/propose-words-here.ts';
import { noQuestionLog } from '../../../src/question-log/question-log.ts';
import type { KnowledgeBase } from '../../../src/serving/knowledge-base.ts';

/** What is wrong with the body of an answer; null when it is right. */
export type Judge = (body: unknown) => string | null;

/** Knows the right answers. */
export interface Expectations {
  /** Questions to which the files themselves say the answer. */
  readonly written: readonly string[];
  ask(question: string, locale: string): Judge;
  message(content: string, locale: string): Judge;
  autocomplete(typed: string, locale: string): Judge;
  button(customId: string, locale: string): Judge;
}

/** A question as the files show it, and its answer. */
interface Written {
  readonly question: string;
  readonly answer: { readonly en: string; readonly fr: string };
}

/**
 * Works out what is right in two ways. The files say the answer to each question that they show, whatever the bot's code makes of
 * them. To all else it is what the commands make of the same knowledge in this process.
 * @param folder Of the knowledge.
 */
export async function expectFrom(folder: string, knowledge: KnowledgeBase): Promise<Expectations> {
  const written = await readWritten(folder);
  const answerOf = new Map(written.map(({ question, answer }) => [question, answer]));
  const from = { userId: '', place: '', isShared: true };
  /** Each request begins a conversation. */
  const servicesOf = (): Services => ({
    knowledge,
    questionLog: noQuestionLog,
    drafter: draftHere,
    proposeWords: proposeWordsHere(null),
    conversations: new Conversations(),
    daysKept: null,
  });
  /** The body must hold the written answer, and be the very message that is expected. */
  const judged =
    (question: string, expected: object): Judge =>
    (body) => {
      // In the language of the question, or else of the reader.
      const answers = Object.values(answerOf.get(question) ?? {});
      const letters = lettersOf(textsIn(body).join(' '));
      const isWritten = answers.length === 0 || answers.some((answer) => letters.includes(lettersOf(answer)));
      if (!isWritten) return `"${question}" is not answered with "${answers.join('" or "')}": ${shown(body)}`;
      return same(dataOf(body), expected) ? null : `"${question}" has another answer: ${shown(body)}`;
    };
  return {
    written: written.map(({ question }) => question),
    ask: (question, locale) => {
      const request = { ...from, locale, options: { question }, people: {} };
      const reply = ask.run(request, servicesOf());
      return judged(question, 'message' in reply ? reply.message : {});
    },
    message: (content, locale) => {
      const reply = askAboutMessage.runOnMessage({ ...from, locale, content }, servicesOf());
      return judged(content, 'message' in reply ? reply.message : {});
    },
    autocomplete: (typed, locale) => {
      const request = { ...from, locale, option: 'question', typed, options: { question: typed } };
      const choices = ask.autocomplete?.(request, servicesOf());
      return (body) => (same(dataOf(body), { choices }) ? null : `other choices for "${typed}"`);
    },
    button: (customId, locale) => {
      if (!customId.startsWith('ask:')) return isNoApology;
      const request = { ...from, locale, customId, values: [], ownMessage: false };
      const reply = ask.handleComponent?.(request, servicesOf());
      const expected = reply !== undefined && 'message' in reply ? (reply.modal ?? reply.message) : {};
      return (body) =>
        same(dataOf(body), expected) ? null : `another answer to ${customId}: ${shown(body)}`;
    },
  };
}

/** Judges an answer of which only that it is one can be told, such as a picture. */
export const isNoApology: Judge = (body) =>
  /Something went wrong on my side|une erreur s’est produite/u.test(JSON.stringify(body))
    ? `an apology: ${shown(body)}`
    : null;

async function readWritten(folder: string): Promise<readonly Written[]> {
  const questions = join(folder, 'questions');
  const names = (await readdir(questions)).filter((name) => name.endsWith('.yaml')).toSorted();
  const files = await Promise.all(names.map((name) => readFile(join(questions, name), 'utf8')));
  return files
    .flatMap(
      (text) =>
        parse(text) as readonly (Pick<Written, 'answer'> & {
          readonly ask: Readonly<Record<'en' | 'fr', readonly string[]>>;
        })[],
    )
    .flatMap(({ ask: { en, fr }, answer }) =>
      [en[0], fr[0]].flatMap((question) => (question === undefined ? [] : [{ question, answer }])),
    );
}

function dataOf(body: unknown): unknown {
  return (body as { readonly data?: unknown } | undefined)?.data;
}

/** All that a reader reads in a message. */
function textsIn(part: unknown): readonly string[] {
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) =>
    key === 'content' && typeof value === 'string' ? [value] : textsIn(value),
  );
}

/** Quotation marks and blanks are typeset, and Markdown is escaped. */
function lettersOf(text: string): string {
  return text.normalize('NFC').replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** Keys of questions in the ids of buttons are random. */
function same(body: unknown, expected: unknown): boolean {
  return withoutKeys(body) === withoutKeys(expected);
}

/** Commands that are named in texts are mentioned by their ids once they are sent. */
function withoutKeys(value: unknown): string {
  return (JSON.stringify(value) ?? '')
    .replaceAll(/:[\w-]{11}(?=["\\])/gu, ':')
    .replaceAll(/<(\/[\p{L}-]+):\d+>/gu, '$1');
}

function shown(body: unknown): string {
  return (textsIn(body).join(' / ') || JSON.stringify(body) || 'nothing').slice(0, 300);
}
