import type { Command } from '../src/discord/command.ts';
import { ask } from './ask.ts';
import { reload } from './reload.ts';
import { timeline } from './timeline.ts';

/** Every slash command of the bot. */
export const commands: readonly Command[] = [ask, timeline, reload];
