import type { AnyCommand } from '../src/discord/command.ts';
import { askAboutMessage } from './ask-about-message.ts';
import { ask } from './ask.ts';
import { insights } from './insights.ts';
import { reload } from './reload.ts';
import { story } from './story.ts';
import { timeline } from './timeline.ts';
import { topics } from './topics.ts';

/** Every command of the bot: slash commands and message commands. */
export const commands: readonly AnyCommand[] = [
  ask,
  topics,
  story,
  timeline,
  insights,
  reload,
  askAboutMessage,
];
