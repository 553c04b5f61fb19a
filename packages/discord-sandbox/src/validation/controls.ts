import { ButtonStyle, ComponentType } from '../discord-numbers.ts';
import { checkCustomId, checkEmoji, type ComponentScope } from './component-rules.ts';
import { checkUrl } from './embeds.ts';
import type { Field } from './field.ts';

const buttonStyles = [1, 2, 3, 4, ButtonStyle.link, ButtonStyle.premium];

/** Checks a button. Its style determines whether it needs a custom id, a URL or a SKU id. */
export function checkButton(button: Field, scope: ComponentScope): void {
  const style = button.at('style').oneOf(buttonStyles, true);
  button.at('label').string({ max: 80 });
  button.at('disabled').boolean();
  checkEmoji(button.at('emoji'));
  if (style === undefined) return;
  const isLink = style === ButtonStyle.link;
  const isPremium = style === ButtonStyle.premium;
  if (isLink) {
    button.at('url').require();
    checkUrl(button.at('url'), ['http', 'https', 'discord'], 512);
  } else forbid(button.at('url'), 'A button of this style cannot have a url');
  if (isPremium) button.at('sku_id').require();
  else forbid(button.at('sku_id'), 'A button of this style cannot have a sku_id');
  if (!isLink && !isPremium) checkCustomId(button, scope);
  else forbid(button.at('custom_id'), 'A button of this style cannot have a custom_id');
  const hasNoLabel = isEmpty(button.at('label')) && button.at('emoji').isMissing;
  if (!isPremium && hasNoLabel)
    button.at('label').refuse('BASE_TYPE_REQUIRED', 'A label or an emoji is required');
}

function isEmpty(field: Field): boolean {
  return field.isMissing || field.value === '';
}

function forbid(field: Field, message: string): void {
  if (!field.isMissing) field.refuse('BUTTON_COMPONENT_FIELD_NOT_ALLOWED', message);
}

/** Checks a select menu of any type. */
export function checkSelect(select: Field, type: number, scope: ComponentScope): void {
  checkCustomId(select, scope);
  select.at('placeholder').string({ max: 150 });
  select.at('disabled').boolean();
  const max = select.at('max_values').integer({ min: 1, max: 25 }) ?? 1;
  const min = select.at('min_values').integer({ min: 0, max: 25 }) ?? 1;
  if (min > max)
    select.at('min_values').refuse('NUMBER_TYPE_MAX', `int value should be less than or equal to ${max}.`);
  if (type === ComponentType.stringSelect) checkSelectOptions(select, min, max);
}

function checkSelectOptions(select: Field, min: number, max: number): void {
  const options = select.at('options').list(1, 25);
  const seen = new Set<string>();
  for (const option of options) {
    if (option.object() === undefined) continue;
    option.at('label').string({ min: 1, max: 100, required: true });
    option.at('description').string({ max: 100 });
    option.at('default').boolean();
    checkEmoji(option.at('emoji'));
    const value = option.at('value').string({ min: 1, max: 100, required: true });
    if (value === undefined) continue;
    if (seen.has(value)) {
      option
        .at('value')
        .refuse('SELECT_COMPONENT_OPTION_VALUE_DUPLICATED', 'The specified option value is already used');
    }
    seen.add(value);
  }
  for (const [key, number] of [
    ['min_values', min],
    ['max_values', max],
  ] as const) {
    if (number > options.length && !select.at(key).isMissing) {
      select
        .at(key)
        .refuse('BASE_TYPE_BAD_LENGTH', `Must be ${options.length} or fewer, as many as there are options.`);
    }
  }
  const defaults = options.filter((option) => option.at('default').value === true).length;
  if (defaults > max) {
    select
      .at('options')
      .refuse('SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES', 'Too many default values for this select');
  }
}

const selectTypes: readonly number[] = [
  ComponentType.stringSelect,
  ComponentType.userSelect,
  ComponentType.roleSelect,
  ComponentType.mentionableSelect,
  ComponentType.channelSelect,
];

/** The types of components that an action row of a message can contain: five buttons, or one select menu. */
export const rowTypes: readonly number[] = [ComponentType.button, ...selectTypes];

/** Whether a component type is a select menu. */
export function isSelectType(type: unknown): boolean {
  return selectTypes.some((known) => known === type);
}
