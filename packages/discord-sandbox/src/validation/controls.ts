import { ButtonStyle, ComponentType } from '../discord-numbers.ts';
import { asInteger } from '../json.ts';
import { checkCustomId, checkEmoji, type ComponentScope } from './component-rules.ts';
import { checkScheme } from './embeds.ts';
import type { Field } from './field.ts';

/** Checks a button. Its style determines whether it needs a custom id, a URL or a SKU id. */
export function checkButton(button: Field, scope: ComponentScope): void {
  const style = button.at('style');
  checkEmoji(button.at('emoji'), scope);
  if (style.isMissing || style.isRefused) return;
  const isLink = style.value === ButtonStyle.link;
  const isPremium = style.value === ButtonStyle.premium;
  const needed = isLink ? 'url' : isPremium ? 'sku_id' : 'custom_id';
  button.at(needed).require();
  if (isLink) checkScheme(button.at('url'), ['http', 'https', 'discord']);
  if (needed === 'custom_id') checkCustomId(button, scope);
  const others = ['url', 'sku_id', 'custom_id', ...(isPremium ? ['label', 'emoji'] : [])];
  for (const name of others) if (name !== needed) forbid(button.at(name), name);
  const hasNoLabel = isEmpty(button.at('label')) && button.at('emoji').isMissing;
  if (!isPremium && hasNoLabel)
    button.at('label').refuse('BASE_TYPE_REQUIRED', 'A label or an emoji is required');
}

function isEmpty({ value, isMissing }: Field): boolean {
  return isMissing || (typeof value === 'string' && value.trim() === '');
}

function forbid(field: Field, name: string): void {
  if (isEmpty(field)) return;
  field.refuse('BUTTON_COMPONENT_FIELD_NOT_ALLOWED', `A button of this style cannot have a ${name}`);
}

/** Checks what a select menu's numbers and options say together. */
export function checkSelect(select: Field, scope: ComponentScope): void {
  checkRange(select, 1, 1);
  const maxValues = asInteger(select.at('max_values').value, 1);
  if (select.at('type').value === ComponentType.stringSelect) {
    checkOptions(select, maxValues);
    for (const option of select.at('options').items) checkEmoji(option.at('emoji'), scope);
  }
  const defaults = select.at('default_values');
  if (defaults.items.length > maxValues && !defaults.isRefused) refuseDefaults(defaults);
}

/** Checks that at least as many values may be chosen as have to be; the numbers given are Discord's defaults. */
export function checkRange(control: Field, defaultMin: number, defaultMax: number): void {
  const min = asInteger(control.at('min_values').value, defaultMin);
  const max = asInteger(control.at('max_values').value, defaultMax);
  if (min <= max) return;
  const message = `int value should be less than or equal to ${max}.`;
  control
    .at(control.at('min_values').isMissing ? 'max_values' : 'min_values')
    .refuse('NUMBER_TYPE_MAX', message);
}

/** Checks the options of a menu or group: their values differ, they suffice, and not too many are chosen at first. */
export function checkOptions(control: Field, maxValues: number): void {
  const { items: options } = control.at('options');
  const seen = new Set<unknown>();
  for (const option of options) {
    const value = option.at('value');
    if (typeof value.value !== 'string') continue;
    if (seen.has(value.value))
      value.refuse('SELECT_COMPONENT_OPTION_VALUE_DUPLICATED', 'The specified option value is already used');
    seen.add(value.value);
  }
  for (const key of ['min_values', 'max_values']) {
    const number = control.at(key);
    if (typeof number.value !== 'number' || number.value <= options.length || number.isRefused) continue;
    const message = `Must be ${options.length} or fewer, as many as there are options.`;
    number.refuse('BASE_TYPE_BAD_LENGTH', message);
  }
  const defaults = options.filter((option) => option.at('default').value === true).length;
  if (defaults > maxValues) refuseDefaults(control.at('options'));
}

function refuseDefaults(field: Field): void {
  field.refuse('SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES', 'Too many default values for this select');
}

const selectTypes: ReadonlySet<unknown> = new Set([
  ComponentType.stringSelect,
  ComponentType.userSelect,
  ComponentType.roleSelect,
  ComponentType.mentionableSelect,
  ComponentType.channelSelect,
]);

/** Whether a component type is a select menu. */
export function isSelectType(type: unknown): boolean {
  return selectTypes.has(type);
}
