import type { Field } from './field.ts';

/** The running totals while the components of a message or modal are checked. */
export interface ComponentScope {
  readonly isComponentsV2: boolean;
  /** The names of the files that the message will have. */
  readonly filenames: ReadonlySet<string>;
  readonly customIds: Set<string>;
  readonly ids: Set<unknown>;
  /** The number of components so far, including nested ones. */
  count: number;
  /** The number of characters in text displays so far. */
  textLength: number;
}

/** A scope in which nothing has been counted yet. */
export function componentScope(isComponentsV2: boolean, filenames: Iterable<string> = []): ComponentScope {
  return {
    isComponentsV2,
    filenames: new Set(filenames),
    customIds: new Set(),
    ids: new Set(),
    count: 0,
    textLength: 0,
  };
}

/** The type of a component if it is allowed here. Counts the component and checks its id. */
export function allowedType(
  component: Field,
  allowed: readonly number[],
  scope: ComponentScope,
): number | undefined {
  if (component.object() === undefined) return void component.require();
  scope.count += 1;
  checkId(component.at('id'), scope);
  const type = component.at('type');
  if (!type.require()) return undefined;
  const found = allowed.find((one) => one === type.value);
  if (found === undefined) {
    const tail = allowed.length === 1 ? ',' : '';
    type.refuse('UNION_TYPE_CHOICES', `Value of field "type" must be one of (${allowed.join(', ')}${tail}).`);
  }
  return found;
}

function checkId(id: Field, scope: ComponentScope): void {
  const number = id.integer({ min: 0, max: 2_147_483_647 });
  if (number === undefined || number === 0) return;
  if (scope.ids.has(number)) id.refuse('COMPONENT_ID_DUPLICATED', 'Component id cannot be duplicated');
  scope.ids.add(number);
}

/** Checks a custom id: 1 to 100 characters, unique in its message or modal. */
export function checkCustomId(component: Field, scope: ComponentScope): void {
  const field = component.at('custom_id');
  const customId = field.string({ min: 1, max: 100, required: true });
  if (customId === undefined) return;
  if (scope.customIds.has(customId)) {
    field.refuse('COMPONENT_CUSTOM_ID_DUPLICATED', 'Component custom id cannot be duplicated');
  }
  scope.customIds.add(customId);
}

/** Checks a text display and counts its characters. */
export function checkTextDisplay(component: Field, scope: ComponentScope): void {
  const text = component.at('content').string({ min: 1, max: 4_000, required: true });
  const length = Array.from(text ?? '').length;
  // A text that is too long by itself already has an issue.
  if (length <= 4_000) scope.textLength += length;
}

/** Checks an emoji: it needs a name or, if it is a custom emoji, an id. */
export function checkEmoji(emoji: Field): void {
  if (emoji.object() === undefined) return;
  if (emoji.at('name').isMissing && emoji.at('id').isMissing) emoji.at('name').require();
  emoji.at('name').string({ max: 32 });
}
