import type { AnyCommand } from '../../src/discord/command.ts';
import { noticeMessage } from '../../src/replies/notice-message.ts';

/** A command that answers when it is time. */
export function slowCommand(isTime: Promise<void>): AnyCommand {
  return {
    definition: { name: 'slow', description: 'Takes its time' },
    adminOnly: false,
    run: async () => {
      await isTime;
      return { message: noticeMessage('At last.'), facts: {} };
    },
  };
}
