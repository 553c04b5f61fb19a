import type { QuestionEvent } from '../question-log/question-event.ts';
import type { Message } from './message.ts';
import type { Modal } from './modal.ts';

/** A file attached to a message, which shows it as `attachment://name`. */
export interface ReplyFile {
  readonly name: string;
  readonly data: Uint8Array;
  /** Media type, for instance `image/png`. */
  readonly contentType: string;
  /** Alternative text, at most 1,024 characters. */
  readonly description?: string;
}

/** Fields of the log line of a reply: ids, counts and verdicts, never who asked or what they typed. */
export type LogFields = Readonly<Record<string, string | number | null>>;

/** What a command returns: a message, as plain data, and what goes with it. */
export interface Reply {
  readonly message: Message;
  /** A form that is opened instead; the message is for when it cannot be. */
  readonly modal?: Modal;
  readonly logFields: LogFields;
  readonly files?: readonly ReplyFile[];
  /** What went wrong although there is a reply; logged as one warning. */
  readonly failure?: { readonly what: string; readonly error: unknown };
  /** Replaces the message whose component was used, if that message answers the same user. */
  readonly updatesMessage?: true;
  /** What the question log records once the reply has been sent. */
  readonly event?: QuestionEvent;
}
