import { attachmentSizeLimit, MessageFlag } from '../discord-numbers.ts';
import { safeFilename } from '../http/multipart.ts';
import type { Upload } from '../http/multipart.ts';
import { integerIn, isJsonObject, objectsIn, stringIn } from '../json.ts';
import type { JsonObject } from '../json.ts';
import { Field } from '../validation/field.ts';
import { checkMessage } from '../validation/messages.ts';
import type { Message, MessageBody, MessageStore, StoredFile } from '../state/messages.ts';
import { refusals, rejectComplaints } from './api-error.ts';
import { numbered, withFileUrls } from './message-media.ts';

interface MessageRequest {
  readonly json: unknown;
  readonly uploads: ReadonlyMap<number, Upload>;
  /** Whether the message is under `data`, as in an interaction's callback; errors then say so. */
  readonly isNested: boolean;
}

const mostFiles = 10;
const flagsOfNew =
  MessageFlag.suppressEmbeds |
  MessageFlag.ephemeral |
  MessageFlag.suppressNotifications |
  MessageFlag.componentsV2;
const flagsOfEdit = MessageFlag.suppressEmbeds | MessageFlag.componentsV2;

/**
 * What a message will show after a request that creates it or edits an existing one.
 * Throws `ApiError` when Discord would refuse it; nothing has changed then.
 */
export function messageBody(
  request: MessageRequest,
  messages: MessageStore,
  existing?: Message,
): MessageBody {
  const sent = isJsonObject(request.json) ? request.json : {};
  const data = request.isNested ? (isJsonObject(sent['data']) ? sent['data'] : {}) : sent;
  const merged: JsonObject = existing ? { ...shown(existing), ...data } : data;
  // Components that stay have passed the limits before, and their files have addresses by now.
  const checked = { ...merged, components: data['components'] };
  const root = new Field(request.isNested ? { ...sent, data: checked } : checked);
  const message = request.isNested ? root.at('data') : root;
  const flags = flagsAfter(data, existing);
  const files = filesAfter(request.uploads, message.at('attachments'), messages, existing);
  checkMessage(
    message,
    flags,
    files.map(({ filename }) => filename),
  );
  rejectComplaints(root);
  if (isEmpty(merged, flags, files)) throw refusals.emptyMessage();
  const urlOf = new Map(files.map((file) => [file.filename, { id: file.id, url: messages.fileUrl(file) }]));
  return {
    content: (stringIn(merged['content']) ?? '').trim(),
    embeds: objectsIn(merged['embeds']).map((embed) => ({ type: 'rich', ...withFileUrls(embed, urlOf) })),
    components: numbered(objectsIn(merged['components'])).map((component) => withFileUrls(component, urlOf)),
    files,
    flags,
  };
}

function shown({ content, embeds, components }: Message): JsonObject {
  return { content, embeds, components };
}

function flagsAfter(data: JsonObject, existing: Message | undefined): number {
  const sent = integerIn(data['flags'], 0);
  if (!existing) return sent & flagsOfNew;
  // A message keeps what it is: Components V2 and ephemeral are for good.
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
  const listed = attachments.list(0, mostFiles);
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
  if (kept.length + added.length > mostFiles) {
    attachments.refuse('BASE_TYPE_MAX_LENGTH', `Must be ${mostFiles} or fewer in length.`);
  }
  return [...kept, ...added];
}

function isEmpty(message: JsonObject, flags: number, files: readonly StoredFile[]): boolean {
  const hasText = (stringIn(message['content']) ?? '').trim() !== '';
  const hasEmbed = objectsIn(message['embeds']).some((embed) =>
    ['title', 'description', 'fields', 'image', 'thumbnail', 'author', 'footer'].some((key) =>
      hasSomething(embed[key]),
    ),
  );
  const hasComponents = (flags & MessageFlag.componentsV2) !== 0 && hasSomething(message['components']);
  return !hasText && !hasEmbed && !hasComponents && files.length === 0;
}

function hasSomething(value: unknown): boolean {
  return (
    value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)
  );
}
