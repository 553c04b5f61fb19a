import type { openQuestionLog as OpenQuestionLog } from '../../src/question-log/question-log-in-worker.ts';

/** Threads load JavaScript, so that the compiled code is what is tested. */
export const compiledQuestionLog = new URL(
  '../../dist/src/question-log/question-log-in-worker.js',
  import.meta.url,
).href;

/** Opens a question log as the bot does. */
export const { openQuestionLog }: { openQuestionLog: typeof OpenQuestionLog } = await import(
  compiledQuestionLog
);
