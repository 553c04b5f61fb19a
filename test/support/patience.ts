import { commands } from '../../commands/index.ts';
import { createTimeline } from '../../commands/timeline.ts';
import { createTimelineDrawer } from '../../src/replies/timeline/picture/timeline-pictures.ts';

/** A sandbox that waits for a bot however busy the machine is, where no test is about its patience; in milliseconds. */
export const patientTimeouts = { answer: 120_000, deferred: 120_000 };

/** Draws when somebody asks, with all the time that it needs, and prepares no pictures that few tests look at. */
const timeline = {
  ...createTimeline(createTimelineDrawer(), patientTimeouts.answer),
  prepare: (): Promise<void> => Promise.resolve(),
};

/** The bot's commands, which wait however busy the machine is. */
export const patientCommands = commands.map((command) =>
  command.definition.name === 'timeline' ? timeline : command,
);
