import { many, text, type LimitRow } from '../support/limit-rows.ts';

const row = (...components: readonly object[]): object => ({ type: 1, components });
const button = { type: 2, style: 1, label: 'x', custom_id: 'x' };
const input = { type: 4, custom_id: 'x', style: 1, label: 'x' };
const form = (more: object): object => ({ custom_id: 'x', title: 'x', components: [row(input)], ...more });

const label = (component: object): object =>
  form({ components: [{ type: 18, label: 'x', component: { custom_id: 'y', ...component } }] });
const choices = (count: number): readonly object[] =>
  many(count, (index) => ({ label: 'x', value: `${index}` }));
const at = (rest: string, code: string): string => `data.components.0.component.${rest}: ${code}`;

/** Modals. */
export const modalRows: readonly LimitRow[] = [
  ['a title of 46', form({ title: text(46) }), 'data.title: BASE_TYPE_BAD_LENGTH'],
  ['a custom id of 101', form({ custom_id: text(101) }), 'data.custom_id: BASE_TYPE_BAD_LENGTH'],
  ['no rows', form({ components: [] }), 'data.components: BASE_TYPE_BAD_LENGTH'],
  [
    'six rows',
    form({ components: many(6, (index) => row({ ...input, custom_id: `${index}` })) }),
    'data.components: BASE_TYPE_BAD_LENGTH',
  ],
  [
    'a button',
    form({ components: [row(button)] }),
    'data.components.0.components.0.type: UNION_TYPE_CHOICES',
  ],
  [
    'an input without a style',
    form({ components: [row({ ...input, style: undefined })] }),
    'data.components.0.components.0.style: BASE_TYPE_REQUIRED',
  ],
  ['a radio group without options', label({ type: 21 }), at('options', 'BASE_TYPE_REQUIRED')],
  [
    'a radio group of one option',
    label({ type: 21, options: choices(1) }),
    at('options', 'BASE_TYPE_BAD_LENGTH'),
  ],
  [
    'a radio group with two options chosen at first',
    label({ type: 21, options: choices(2).map((option) => ({ ...option, default: true })) }),
    at('options', 'SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES'),
  ],
  ['30 checkboxes', label({ type: 22, options: choices(30) }), at('options', 'BASE_TYPE_BAD_LENGTH')],
  [
    'a checkbox group with the same value twice',
    label({ type: 22, options: [...choices(1), ...choices(1)] }),
    at('options.1.value', 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED'),
  ],
  ['an upload of 99 files', label({ type: 19, max_values: 99 }), at('max_values', 'NUMBER_TYPE_MAX')],
  ['a disabled menu', label({ type: 5, disabled: true }), at('disabled', 'COMPONENT_DISABLED_NOT_ALLOWED')],
  ['a required menu of 0 values', label({ type: 5, min_values: 0 }), at('min_values', 'NUMBER_TYPE_MIN')],
  [
    'an input that is longer than it may be',
    label({ type: 4, style: 1, min_length: 30, max_length: 3 }),
    at('min_length', 'NUMBER_TYPE_MAX'),
  ],
];
