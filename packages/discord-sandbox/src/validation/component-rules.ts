import type { Field } from './field.ts';

/** The ids of the custom emoji that the bot may use; undefined if they are not known. */
export type EmojiIds = ReadonlySet<string> | undefined;

/** The running totals while the components of a message or modal are checked. */
export interface ComponentScope {
  /** The names of the files that the message will have. */
  readonly filenames: ReadonlySet<string>;
  readonly emojiIds: EmojiIds;
  readonly customIds: Set<string>;
  readonly ids: Set<unknown>;
  /** The number of components so far, including nested ones. */
  count: number;
  /** The number of characters in text displays so far. */
  textLength: number;
}

/** A scope in which nothing has been counted yet. */
export function componentScope(filenames: Iterable<string> = [], emojiIds?: EmojiIds): ComponentScope {
  return {
    filenames: new Set(filenames),
    emojiIds,
    customIds: new Set(),
    ids: new Set(),
    count: 0,
    textLength: 0,
  };
}

/** Counts a component, and checks that its id is unique in its message or modal; 0 stands for none. */
export function checkId(component: Field, scope: ComponentScope): void {
  scope.count += 1;
  const id = component.at('id');
  if (typeof id.value !== 'number' || id.value === 0) return;
  if (scope.ids.has(id.value)) id.refuse('COMPONENT_ID_DUPLICATED', 'Component id cannot be duplicated');
  scope.ids.add(id.value);
}

/** Checks that a custom id is unique in its message or modal. */
export function checkCustomId(component: Field, scope: ComponentScope): void {
  const field = component.at('custom_id');
  if (typeof field.value !== 'string') return;
  if (scope.customIds.has(field.value)) {
    field.refuse('COMPONENT_CUSTOM_ID_DUPLICATED', 'Component custom id cannot be duplicated');
  }
  scope.customIds.add(field.value);
}

// Discord also takes emoji without the selector of their coloured form.
const unicodeEmoji = new RegExp('^(?:\\p{RGI_Emoji}|[\\p{Emoji}--[0-9#*]]\\u{FE0F}?)$', 'v');

/** Checks that an emoji is one: by its id if it is a custom emoji, else by its name. */
export function checkEmoji(emoji: Field, { emojiIds }: ComponentScope): void {
  const id = emoji.at('id');
  const name = emoji.at('name');
  const isKnown = emojiIds === undefined || emojiIds.has(String(id.value));
  if (!id.isMissing) {
    if (!isKnown && !id.isRefused) id.refuse('BUTTON_COMPONENT_INVALID_EMOJI', 'Invalid emoji');
  } else if (typeof name.value === 'string' && !unicodeEmoji.test(name.value) && !name.isRefused) {
    name.refuse('BUTTON_COMPONENT_INVALID_EMOJI', 'Invalid emoji');
  }
}
