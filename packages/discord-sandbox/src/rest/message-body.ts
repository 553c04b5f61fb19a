import { attachmentSizeLimit, MessageFlag } from '../discord-numbers.ts';
import { safeFilename, type Upload } from '../http/multipart.ts';
import { asInteger, isJsonObject, objectsIn, asString, type JsonObject } from '../json.ts';
import type { EmojiIds } from '../validation/component-rules.ts';
import { Field } from '../validation/field.ts';
import { checkMessage, isEmptyMessage, type MessageShape } from '../validation/messages.ts';
import type { Message, MessageBody, MessageStore, StoredFile } from '../state/messages.ts';
import type { SandboxState } from '../state/state.ts';
import { refusals, rejectInvalid } from './api-error.ts';
import type { RestRequest } from './route.ts';
import { withComponentIds, withFileUrls } from './message-media.ts';

/** A request that creates or edits a message. */
interface MessageRequest {
  readonly json: unknown;
  readonly uploads: ReadonlyMap<number, Upload>;
  /** Whether the message is under `data`, as in an interaction callback; error paths then start with `data`. */
  readonly isNested: boolean;
  readonly shape: MessageShape;
  /** The custom emoji that the bot may use. */
  readonly emojiIds: EmojiIds;
}

/** A request whose body is the message itself. */
export function requestOf(
  { body, uploads }: RestRequest,
  { emojis }: SandboxState,
  shape: MessageShape,
): MessageRequest {
  return { json: body, uploads, isNested: false, shape, emojiIds: emojis.ids };
}

const maxFiles = 10;
const flagsOfNew =
  MessageFlag.suppressEmbeds |
  MessageFlag.ephemeral |
  MessageFlag.suppressNotifications |
  MessageFlag.componentsV2;
const flagsOfEdit = MessageFlag.suppressEmbeds | MessageFlag.componentsV2;

/**
 * The body of a message after a request that creates it or edits an existing one.
 * Throws `ApiError`, and changes nothing, if Discord would refuse the request.
 */
export function messageBody(
  request: MessageRequest,
  messages: MessageStore,
  existing?: Message,
): MessageBody {
  const sent = isJsonObject(request.json) ? request.json : {};
  const data = request.isNested ? (isJsonObject(sent['data']) ? sent['data'] : {}) : sent;
  const merged: JsonObject = existing ? { ...bodyOf(existing), ...data } : data;
  // Existing components are not validated again: the `attachment://` URLs in them have been replaced.
  const checked = { ...merged, components: data['components'] };
  const root = new Field(request.isNested ? { ...sent, data: checked } : checked);
  const message = request.isNested ? root.at('data') : root;
  const flags = flagsAfter(data, existing);
  const files = filesAfter(request.uploads, message.at('attachments'), messages, existing);
  const filenames = files.map(({ filename }) => filename);
  checkMessage(message, request.shape, { flags, filenames, emojiIds: request.emojiIds });
  rejectInvalid(root);
  // Not left out in silence: a bot would believe that it has sent them.
  if (isJsonObject(data['poll'])) throw refusals.hasNone('polls');
  if (message.at('sticker_ids').items.length > 0) throw refusals.hasNone('stickers');
  if (files.length === 0 && isEmptyMessage(merged)) throw refusals.emptyMessage();
  const urlOf = new Map(files.map((file) => [file.filename, { id: file.id, url: messages.fileUrl(file) }]));
  return {
    content: (asString(merged['content']) ?? '').trim(),
    embeds: objectsIn(merged['embeds']).map((embed) => ({ type: 'rich', ...withFileUrls(embed, urlOf) })),
    components: withComponentIds(objectsIn(merged['components'])).map((component) =>
      withFileUrls(component, urlOf),
    ),
    files,
    flags,
  };
}

function bodyOf({ content, embeds, components }: Message): JsonObject {
  return { content, embeds, components };
}

function flagsAfter(data: JsonObject, existing: Message | undefined): number {
  const sent = asInteger(data['flags'], 0);
  if (!existing) return sent & flagsOfNew;
  // An edit cannot remove the Components V2 flag or the ephemeral flag.
  const kept = existing.flags & ~MessageFlag.loading & ~MessageFlag.suppressEmbeds;
  const isSuppressed = typeof data['flags'] === 'number' ? sent : existing.flags;
  return kept | (sent & flagsOfEdit) | (isSuppressed & MessageFlag.suppressEmbeds);
}

function filesAfter(
  uploads: ReadonlyMap<number, Upload>,
  attachments: Field,
  messages: MessageStore,
  existing: Message | undefined,
): readonly StoredFile[] {
  const listed = attachments.list(0, maxFiles);
  const kept = (existing?.files ?? []).filter(
    ({ id }) => attachments.isMissing || listed.some((entry) => String(entry.at('id').value) === id),
  );
  for (const entry of listed) {
    const id = entry.at('id');
    if (!id.require() || kept.some((file) => file.id === String(id.value)) || uploads.has(Number(id.value)))
      continue;
    id.refuse('ATTACHMENT_NOT_FOUND', 'The referenced attachment was not found');
  }
  const added = [...uploads].map(([index, upload]) => {
    if (upload.bytes.byteLength > attachmentSizeLimit) throw refusals.tooLarge();
    const entry = listed.find((candidate) => String(candidate.at('id').value) === String(index));
    const description = entry?.at('description').string({ max: 1_024 }) ?? null;
    const filename = entry?.at('filename').string({ min: 1, max: 1_024 });
    return {
      id: messages.nextFileId(),
      filename: filename === undefined ? upload.filename : safeFilename(filename),
      contentType: upload.contentType,
      bytes: upload.bytes,
      description,
    };
  });
  if (kept.length + added.length > maxFiles) {
    attachments.refuse('BASE_TYPE_MAX_LENGTH', `Must be ${maxFiles} or fewer in length.`);
  }
  return [...kept, ...added];
}
