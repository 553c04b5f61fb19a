import type { Logger } from 'pino';
import type { Reply } from '../replies/reply.ts';
import { replyBody, withoutEphemeral } from './callback/bodies.ts';
import type { Delivery, Responder } from './callback/responder.ts';
import type { Deferral } from './command.ts';
import type { InteractionAddress } from './interaction.ts';
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
interface Way {
  readonly responder: Responder;
  readonly deferral: Deferral | null;
  /** Whether it may replace the message whose component was used. */
  readonly isOwn: boolean;
}

/** Sends a reply the way it has to go. */
export function deliver(
  address: InteractionAddress,
  reply: Reply,
  { responder, deferral, isOwn }: Way,
): Promise<Delivery> {
  const { message, files, updatesMessage } = reply;
  const replaces = updatesMessage === true && isOwn;
  if (deferral === null) {
    return responder.respond(address, replyBody(reply, replaces), files);
  }
  // The message whose component was used stays as it is.
  if (deferral === 'update' && !replaces) return responder.followUp(address, message);
  return responder.edit(address, withoutEphemeral(message), files);
}
