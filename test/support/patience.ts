import { commands } from '../../commands/index.ts';
import { createTimeline } from '../../commands/timeline.ts';
import { createTimelineDrawer } from '../../src/replies/timeline/picture/timeline-pictures.ts';

/** A sandbox that waits for a bot however busy the machine is, where no test is about its patience; in milliseconds. */
export const patientTimeouts = { answer: 120_000, deferred: 120_000 };

/** The bot's commands, with all the time that they need to draw. */
export const patientCommands = commands.map((command) =>
  command.definition.name === 'timeline'
    ? createTimeline(createTimelineDrawer(), patientTimeouts.answer)
    : command,
);
