import type { Logger } from 'pino';
import type { Responder } from './callback/responder.ts';
import type { Deferral } from './command.ts';
import type { InteractionSummary } from './interaction-summary.ts';
import type { EndTurn } from './turns.ts';

/** An interaction that is being answered. */
export interface Work {
  readonly responder: Responder;
  readonly summary: InteractionSummary;
  readonly log: Logger;
  readonly receivedAt: number;
  readonly endTurn: EndTurn;
}

/** How a reply goes out. */
export interface Way {
  readonly responder: Responder;
  readonly deferral: Deferral | null;
  /** Whether it may replace the message whose component was used. */
  readonly isOwn: boolean;
}
