import { many, text, type LimitRow } from '../support/limit-rows.ts';

const command = (more: object): object => ({ name: 'echo', description: 'x', ...more });
const option = (more: object): object => ({ type: 3, name: 'what', description: 'x', ...more });
const options = (...more: readonly object[]): object => command({ options: more.map(option) });

/** Command definitions, each refused by itself. */
export const commandRows: readonly LimitRow[] = [
  ['a name in capitals', command({ name: 'Echo' }), '0.name: APPLICATION_COMMAND_INVALID_NAME'],
  ['a name with a space', command({ name: 'echo me' }), '0.name: APPLICATION_COMMAND_INVALID_NAME'],
  ['a name of 33 characters', command({ name: text(33) }), '0.name: BASE_TYPE_BAD_LENGTH'],
  ['no description', { name: 'echo' }, '0.description: BASE_TYPE_REQUIRED'],
  ['an empty description', command({ description: '' }), '0.description: BASE_TYPE_BAD_LENGTH'],
  ['a description of 101', command({ description: text(101) }), '0.description: BASE_TYPE_BAD_LENGTH'],
  ['a name that is not a string', command({ name: 7 }), '0.name: STRING_TYPE_CONVERT'],
  [
    'an unknown locale',
    command({ name_localizations: { xx: 'a' } }),
    '0.name_localizations.xx: BASE_TYPE_CHOICES',
  ],
  [
    'a localised name in capitals',
    command({ name_localizations: { fr: 'Écho' } }),
    '0.name_localizations.fr: APPLICATION_COMMAND_INVALID_NAME',
  ],
  ['an unknown context', command({ contexts: [3] }), '0.contexts.0: BASE_TYPE_CHOICES'],
  ['a word for yes', command({ nsfw: 'yes' }), '0.nsfw: BOOLEAN_TYPE_CONVERT'],
  ['no contexts', command({ contexts: [] }), '0.contexts: BASE_TYPE_MIN_LENGTH'],
  [
    'an unknown installation type',
    command({ integration_types: [2] }),
    '0.integration_types.0: BASE_TYPE_CHOICES',
  ],
  [
    'permissions that are not a number',
    command({ default_member_permissions: 'admin' }),
    '0.default_member_permissions: NUMBER_TYPE_COERCE',
  ],
  ['26 options', options(...many(26, (index) => ({ name: `o${index}` }))), '0.options: BASE_TYPE_MAX_LENGTH'],
  [
    'two options with the same name',
    options({}, {}),
    '0.options.1.name: APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS',
  ],
  [
    'a required option after an optional one',
    options({}, { name: 'when', required: true }),
    '0.options.1: APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
  ],
  ['an option of an unknown type', options({ type: 99 }), '0.options.0.type: UNION_TYPE_CHOICES'],
  [
    '26 choices',
    options({ choices: many(26, (index) => ({ name: `c${index}`, value: `${index}` })) }),
    '0.options.0.choices: BASE_TYPE_MAX_LENGTH',
  ],
  [
    "a choice's name of 101",
    options({ choices: [{ name: text(101), value: 'x' }] }),
    '0.options.0.choices.0.name: BASE_TYPE_BAD_LENGTH',
  ],
  [
    "a choice's value of 101",
    options({ choices: [{ name: 'x', value: text(101) }] }),
    '0.options.0.choices.0.value: BASE_TYPE_MAX_LENGTH',
  ],
  [
    "a choice's value of another type",
    options({ type: 4, choices: [{ name: 'x', value: 'x' }] }),
    '0.options.0.choices.0.value: NUMBER_TYPE_COERCE',
  ],
  [
    'a minimum above the maximum',
    options({ min_length: 30, max_length: 3 }),
    '0.options.0.min_length: NUMBER_TYPE_MAX',
  ],
  [
    'a type of channel that is a word',
    options({ type: 7, channel_types: ['a'] }),
    '0.options.0.channel_types.0: BASE_TYPE_CHOICES',
  ],
  [
    'a minimum that is a word',
    options({ type: 4, min_value: 'x' }),
    '0.options.0.min_value: NUMBER_TYPE_COERCE',
  ],
  ['an unknown type of command', { name: 'x', type: 5 }, '0.type: BASE_TYPE_CHOICES'],
  [
    'more than 8000 characters',
    options(
      ...many(4, (index) => ({
        name: `o${index}`,
        choices: many(21, (one) => ({ name: `${one}`, value: text(100) })),
      })),
    ),
    '0: APPLICATION_COMMAND_TOO_LARGE',
  ],
];
