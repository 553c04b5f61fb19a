import { MessageFlag } from '../discord-numbers.ts';
import { asString, type JsonObject } from '../json.ts';
import { checkShape } from './check-schema.ts';
import { checkComponents, type ComponentSetting } from './components.ts';
import { checkEmbeds } from './embeds.ts';
import type { Field } from './field.ts';

/** What a message's body has to fit, by the request in which it comes. */
export type MessageShape =
  | 'IncomingWebhookInteractionRequest'
  | 'IncomingWebhookRequestPartial'
  | 'IncomingWebhookUpdateForInteractionCallbackRequestPartial'
  | 'IncomingWebhookUpdateRequestPartial'
  | 'MessageCreateRequest'
  | 'MessageEditRequestPartial';

/** The flags that a message will have, and the files and emoji that it may use. */
export interface MessageSetting extends ComponentSetting {
  readonly flags: number;
}

/** Checks a message's body. */
export function checkMessage(message: Field, shape: MessageShape, setting: MessageSetting): void {
  const isComponentsV2 = (setting.flags & MessageFlag.componentsV2) !== 0;
  checkShape(message, shape);
  // The description allows 4,000, which only people with a subscription may write.
  if (shape.startsWith('Message')) message.at('content').string({ max: 2_000 });
  message.at('flags').integer({ min: 0, max: 2_147_483_647 });
  checkEmbeds(message.at('embeds'));
  checkComponents(message.at('components'), isComponentsV2, setting);
  checkMentions(message.at('allowed_mentions'));
  if (isComponentsV2)
    for (const name of ['content', 'embeds', 'poll', 'sticker_ids']) forbid(message.at(name), name);
}

/** Whether a message without files has nothing to show; Discord refuses it with error 50006. */
export function isEmptyMessage(message: JsonObject): boolean {
  const hasText = (asString(message['content']) ?? '').trim() !== '';
  return !hasText && isBlank(message['embeds']) && isBlank(message['components']);
}

function isBlank(value: unknown): boolean {
  return (
    value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
  );
}

function forbid(field: Field, name: string): void {
  if (isBlank(field.value)) return;
  const message = `The '${name}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`;
  field.refuse('MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2', message);
}

function checkMentions(mentions: Field): void {
  const parsed = mentions.at('parse').items;
  for (const kind of ['users', 'roles']) {
    const isListed = mentions.at(kind).items.length > 0;
    if (!isListed || !parsed.some(({ value }) => value === kind)) continue;
    const message = `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`;
    mentions.refuse('MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE', message);
  }
}
