import type { InteractionResponseType } from 'discord-api-types/v10';
import type { ReplyFile } from '../../replies/reply.ts';
import type { InteractionAddress } from '../interaction.ts';
import type { Refusal } from './judge-response.ts';

/** The one response to an interaction, in Discord's format. */
export interface CallbackBody {
  readonly type: InteractionResponseType;
  readonly data: object;
}

/** What became of an answer. */
export type Delivery =
  | { readonly kind: 'delivered' }
  /** Discord no longer waited (with its error code), or no longer would have when the request could have left (null). */
  | { readonly kind: 'too-late'; readonly code: number | null }
  /** Somebody else has answered, for instance another process with the same token. */
  | { readonly kind: 'answered-elsewhere'; readonly code: number }
  /** Discord may or may not have taken it: another answer might be a second one. */
  | { readonly kind: 'in-doubt'; readonly reason: string }
  | Refusal
  /** Discord has certainly not taken it. */
  | { readonly kind: 'unreachable'; readonly reason: string };

/** How long after its receipt Discord lets an interaction be answered, in milliseconds. */
export const defaultResponseWindow = 3_000;

/** The way back to Discord of an interaction's answer. */
export interface Responder {
  /** Gives the one response to an interaction. Never rejects. */
  respond(address: InteractionAddress, body: CallbackBody, files?: readonly ReplyFile[]): Promise<Delivery>;
  /** Edits the deferred answer. Never rejects. */
  edit(address: InteractionAddress, data: object, files?: readonly ReplyFile[]): Promise<Delivery>;
  /** Sends another message after a deferred answer. Never rejects. */
  followUp(address: InteractionAddress, data: object): Promise<Delivery>;
}
