import type { InteractionKind, InteractionOutcome } from '../monitoring/metrics.ts';
import type { LogFields } from '../replies/reply.ts';
import type { Interaction } from './interaction.ts';
import { commandOf } from './router.ts';

/** What a log line and a counter may show of an interaction: never who sent it nor what they typed. */
export interface InteractionSummary {
  readonly interaction: InteractionKind;
  /** Name of the command that it is for, from Discord or from the component's id. */
  readonly command: string;
}

/** Summarises an interaction for the log and the metrics. */
export function summarise({ action }: Interaction): InteractionSummary {
  switch (action.kind) {
    case 'autocomplete':
      return { interaction: 'autocomplete', command: action.command };
    case 'command':
    case 'message-command':
      return { interaction: 'command', command: action.command };
    case 'button':
    case 'select':
    case 'modal':
      return { interaction: action.kind, command: commandOf(action.customId) };
    case 'other':
      return { interaction: 'other', command: '' };
  }
}

/** How an interaction with a reply ended: one that turns a reader away does not count as an answer. */
export function outcomeOf({ verdict }: LogFields): InteractionOutcome {
  return verdict === 'refused' || verdict === 'limited' ? verdict : 'answered';
}
