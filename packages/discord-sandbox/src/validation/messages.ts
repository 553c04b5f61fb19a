import { MessageFlag } from '../discord-numbers.ts';
import { asString, objectsIn, type JsonObject } from '../json.ts';
import { checkComponents } from './components.ts';
import { checkEmbeds } from './embeds.ts';
import type { Field } from './field.ts';

const mentionKinds = ['users', 'roles', 'everyone'];

/** Checks a message's body. `flags` are the flags and `filenames` the files that the message will have. */
export function checkMessage(message: Field, flags: number, filenames: Iterable<string>): void {
  const isComponentsV2 = (flags & MessageFlag.componentsV2) !== 0;
  message.at('content').string({ max: 2_000 });
  message.at('tts').boolean();
  message.at('flags').integer({ min: 0, max: 2_147_483_647 });
  checkEmbeds(message.at('embeds'));
  checkComponents(message.at('components'), isComponentsV2, filenames);
  checkMentions(message.at('allowed_mentions'));
  if (isComponentsV2)
    for (const name of ['content', 'embeds', 'poll', 'sticker_ids']) forbid(message.at(name), name);
}

const embedContents = ['title', 'description', 'fields', 'image', 'thumbnail', 'author', 'footer'];

/** Whether a message without files has nothing to show; Discord refuses it with error 50006. */
export function isEmptyMessage(message: JsonObject, flags: number): boolean {
  const hasText = (asString(message['content']) ?? '').trim() !== '';
  const hasEmbed = objectsIn(message['embeds']).some((embed) =>
    embedContents.some((key) => !isBlank(embed[key])),
  );
  const hasComponents = (flags & MessageFlag.componentsV2) !== 0 && !isBlank(message['components']);
  return !hasText && !hasEmbed && !hasComponents;
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
  if (mentions.object() === undefined) return;
  const parse = mentions.at('parse').list(0, mentionKinds.length);
  for (const kind of parse) kind.oneOf(mentionKinds, true);
  for (const kind of ['users', 'roles']) {
    const named = mentions.at(kind).list(0, 100);
    for (const id of named) {
      if (!/^\d{1,20}$/.test(String(id.value))) {
        id.refuse('NUMBER_TYPE_COERCE', `Value "${String(id.value)}" is not snowflake.`);
      }
    }
    if (named.length > 0 && parse.some(({ value }) => value === kind)) {
      const message = `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`;
      mentions.refuse('MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE', message);
    }
  }
}
