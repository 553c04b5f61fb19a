import type { LabelledQuestion } from '../../src/knowledge/labelled-questions.ts';
import { newQuestionKey } from '../../src/question-log/question-key.ts';
import { answerInConversation } from '../../src/conversation/answering.ts';
import { nothingSaid } from '../../src/conversation/turn.ts';
import type { Message } from '../../src/replies/message.ts';
import type { Snapshot } from '../../src/serving/knowledge-base.ts';
import type { AnswerCheck } from './asker.ts';
import type { ConstantReply } from './constant-reply.ts';
import type { LoadQuestion } from './interaction-event.ts';

/** The questions of the load, and what Sidebar answers them with. */
export interface ExpectedAnswers {
  readonly questions: readonly LoadQuestion[];
  /** A message of median size in bytes. */
  readonly typical: Message;
  /** Whether an answer is the one that Sidebar's replies make of the question. */
  readonly check: AnswerCheck;
}

/** Keys of questions in the ids of buttons are random. */
const questionKeys = /:[\w-]{11}(?=")/gu;

/** Works out what the answer to a question is, away from any wire. */
export function expectAnswers(snapshot: Snapshot, labelled: readonly LabelledQuestion[]): ExpectedAnswers {
  const answerTo = ({ text, locale }: LoadQuestion): Message => {
    const language = locale === 'fr' ? 'fr' : 'en';
    const wish = {
      reader: language,
      fallback: language,
      chosenLanguage: undefined,
      ephemeral: false,
      questionKey: newQuestionKey(),
      daysKept: null,
    } as const;
    return answerInConversation(snapshot, nothingSaid, text, wish).reply.message;
  };
  const questions = labelled.map(({ q: text, lang }): LoadQuestion => ({
    text,
    locale: lang === 'fr' ? 'fr' : 'en-US',
  }));
  const bySize = questions.map(answerTo).sort((one, other) => sizeOf(one) - sizeOf(other));
  const typical = bySize[Math.floor(bySize.length / 2)];
  if (typical === undefined) throw new Error('there are no questions to ask');
  return {
    questions,
    typical,
    check: (question, body) => {
      const expected = JSON.stringify({ type: 4, data: answerTo(question) });
      return withoutKeys(body) === withoutKeys(expected) ? null : `answered with ${body}`;
    },
  };
}

/** Whether an answer is a message that holds the texts of a constant reply. */
export function checkConstant(reply: ConstantReply): AnswerCheck {
  const text = JSON.stringify('content' in reply ? reply.content : reply.components);
  return (_question, body) =>
    body.startsWith('{"type":4,') && body.includes(text) ? null : `answered with ${body}`;
}

function sizeOf(message: Message): number {
  return Buffer.byteLength(JSON.stringify(message));
}

function withoutKeys(body: string): string {
  return body.replaceAll(questionKeys, ':');
}
