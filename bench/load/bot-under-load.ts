import { Asker } from './asker.ts';
import type { BotKind, BotProcess, ComparedKind } from './bot-process.ts';
import type { ConstantReply } from './constant-reply.ts';
import { checkConstant, type ExpectedAnswers } from './expected-answers.ts';
import { forkBot, type BotSettings } from './forked-bot.ts';
import { LeanDiscord } from './lean-discord.ts';

/** A bot with a Discord of its own, and the one who asks it. */
export interface BotUnderLoad {
  readonly kind: ComparedKind;
  /** Asks in words that the bot has not been asked in before. */
  readonly asker: Asker;
  /** Asks again and again in the same words. */
  readonly askerAgain: Asker;
  readonly process: BotProcess;
  close(): Promise<void>;
}

/** What a developer's first handler answers. */
const shortReply: ConstantReply = { content: 'Nvidia’s shares were down 17% at one point.' };

/** Starts a bot of a kind, given where it connects to. */
export type StartBot = (settings: BotSettings) => Promise<BotProcess>;

/**
 * Starts a Discord and a bot of a kind on it.
 * @param folder Where the bot's files go.
 */
export async function openBot(
  kind: BotKind,
  expected: ExpectedAnswers,
  readers: number,
  folder: string,
  start: StartBot = (settings) => forkBot(settings, folder),
): Promise<BotUnderLoad> {
  const { questions, typical, check } = expected;
  const { flags, components } = typical;
  const constantReply = kind === 'bare' ? shortReply : { flags, components };
  const discord = await LeanDiscord.start();
  const { token, apiBase } = discord;
  const process = await start({ kind, token, apiBase, constantReply });
  const ended = await Promise.race([discord.connected, process.ended]);
  if (ended !== undefined) {
    await discord.close();
    throw new Error(`${kind} did not connect: ${ended}`);
  }
  const checkAnswer = kind === 'sidebar' ? check : checkConstant(constantReply);
  return {
    kind,
    asker: new Asker(discord, questions, { readers, inNewWords: true, check: checkAnswer }),
    askerAgain: new Asker(discord, questions, { readers, inNewWords: false, check: checkAnswer }),
    process,
    close: async () => {
      await process.stop();
      await discord.close();
    },
  };
}
