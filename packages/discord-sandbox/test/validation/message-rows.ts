import { many, text, type LimitRow } from '../support/limit-rows.ts';

const embed = (more: object): object => ({ embeds: [more] });
const v2 = (...components: readonly object[]): object => ({ flags: 32_768, components });
const display = (content: string): object => ({ type: 10, content });
const button = (more: object = {}): object => ({ type: 2, style: 1, label: 'x', custom_id: 'x', ...more });
const row = (...components: readonly object[]): object => ({ type: 1, components });
const rows = (...components: readonly object[]): object => ({
  content: 'x',
  components: [row(...components)],
});
const select = (more: object): object => ({
  type: 3,
  custom_id: 'x',
  options: [{ label: 'x', value: 'x' }],
  ...more,
});

/** Messages, each refused in response to a command. */
export const messageRows: readonly LimitRow[] = [
  ['2001 characters', { content: text(2_001) }, 'data.content: BASE_TYPE_MAX_LENGTH'],
  ['11 embeds', { embeds: many(11, () => ({ title: 'x' })) }, 'data.embeds: BASE_TYPE_MAX_LENGTH'],
  ['an embed with a title of 257', embed({ title: text(257) }), 'data.embeds.0.title: BASE_TYPE_MAX_LENGTH'],
  [
    'an embed of 4097',
    embed({ description: text(4_097) }),
    'data.embeds.0.description: BASE_TYPE_MAX_LENGTH',
  ],
  [
    '26 fields',
    embed({ fields: many(26, () => ({ name: 'x', value: 'x' })) }),
    'data.embeds.0.fields: BASE_TYPE_MAX_LENGTH',
  ],
  [
    'an empty embed beside a text',
    { content: 'x', ...embed({}) },
    'data.embeds.0.description: BASE_TYPE_REQUIRED',
  ],
  [
    'an embed of a colour and a blank title',
    embed({ color: 1, title: ' ', timestamp: '2025-01-31T12:00:00Z' }),
    'data.embeds.0.description: BASE_TYPE_REQUIRED',
  ],
  [
    'a date in words',
    embed({ title: 'x', timestamp: 'Jan 31 2025' }),
    'data.embeds.0.timestamp: DATE_TIME_TYPE_PARSE',
  ],
  [
    'a field without a value',
    embed({ fields: [{ name: 'x' }] }),
    'data.embeds.0.fields.0.value: BASE_TYPE_REQUIRED',
  ],
  [
    'a footer of 2049',
    embed({ title: 'x', footer: { text: text(2_049) } }),
    'data.embeds.0.footer.text: BASE_TYPE_MAX_LENGTH',
  ],
  [
    'a colour of seven digits',
    embed({ title: 'x', color: 0x1_00_00_00 }),
    'data.embeds.0.color: NUMBER_TYPE_MAX',
  ],
  [
    'an embed with a URL of another scheme',
    embed({ title: 'x', url: 'ftp://x' }),
    'data.embeds.0.url: URL_TYPE_INVALID_SCHEME',
  ],
  [
    'embeds of 6001 characters in total',
    { embeds: [{ description: text(4_000) }, { description: text(2_001) }] },
    'data.embeds.1: MAX_EMBED_SIZE_EXCEEDED',
  ],
  [
    'Components V2 without the flag',
    { content: 'x', components: [display('x')] },
    'data.components.0.type: UNION_TYPE_CHOICES',
  ],
  [
    'Components V2 with content',
    { ...v2(display('x')), content: 'x' },
    'data.content: MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
  ],
  [
    'Components V2 with embeds',
    { ...v2(display('x')), embeds: [{ title: 'x' }] },
    'data.embeds: MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
  ],
  [
    '41 components, nested ones included',
    v2(...many(4, () => ({ type: 17, components: many(9, () => ({ type: 14 })) })), { type: 14 }),
    'data.components: COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
  ],
  ['an empty text', v2(display('')), 'data.components.0.content: BASE_TYPE_BAD_LENGTH'],
  ['a text of 4001', v2(display(text(4_001))), 'data.components.0.content: BASE_TYPE_BAD_LENGTH'],
  [
    'texts of 4001 characters in total',
    v2(display(text(2_000)), { type: 17, components: [display(text(2_001))] }),
    'data.components: COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
  ],
  [
    'a section of four texts',
    v2({ type: 9, components: many(4, () => display('x')), accessory: button() }),
    'data.components.0.components: BASE_TYPE_BAD_LENGTH',
  ],
  [
    'a section without an accessory',
    v2({ type: 9, components: [display('x')] }),
    'data.components.0.accessory: BASE_TYPE_REQUIRED',
  ],
  ['an empty gallery', v2({ type: 12, items: [] }), 'data.components.0.items: BASE_TYPE_BAD_LENGTH'],
  [
    'a file that was not uploaded',
    v2({ type: 13, file: { url: 'attachment://x.png' } }),
    'data.components.0.file.url: UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
  ],
  [
    'a container in a container',
    v2({ type: 17, components: [{ type: 17, components: [display('x')] }] }),
    'data.components.0.components.0.type: UNION_TYPE_CHOICES',
  ],
  [
    'two components with the same id',
    v2({ ...display('x'), id: 3 }, { type: 14, id: 3 }),
    'data.components.1.id: COMPONENT_ID_DUPLICATED',
  ],
  [
    'six rows',
    { content: 'x', components: many(6, (index) => row(button({ custom_id: `${index}` }))) },
    'data.components: BASE_TYPE_MAX_LENGTH',
  ],
  [
    'six buttons in a row',
    rows(...many(6, (index) => button({ custom_id: `${index}` }))),
    'data.components.0.components: BASE_TYPE_BAD_LENGTH',
  ],
  [
    'a button and a menu in a row',
    rows(button(), select({ custom_id: 'y' })),
    'data.components.0.components: COMPONENT_LAYOUT_WIDTH_EXCEEDED',
  ],
  [
    'a label of 81',
    rows(button({ label: text(81) })),
    'data.components.0.components.0.label: BASE_TYPE_MAX_LENGTH',
  ],
  [
    'a blank label',
    rows(button({ label: '  ' })),
    'data.components.0.components.0.label: BASE_TYPE_REQUIRED',
  ],
  [
    'a button without a custom id',
    rows(button({ custom_id: null })),
    'data.components.0.components.0.custom_id: BASE_TYPE_REQUIRED',
  ],
  [
    'a custom id of 101',
    rows(button({ custom_id: text(101) })),
    'data.components.0.components.0.custom_id: BASE_TYPE_BAD_LENGTH',
  ],
  [
    'two buttons with the same custom id',
    rows(button(), button()),
    'data.components.0.components.1.custom_id: COMPONENT_CUSTOM_ID_DUPLICATED',
  ],
  [
    'a link button without a URL',
    rows(button({ style: 5, custom_id: null })),
    'data.components.0.components.0.url: BASE_TYPE_REQUIRED',
  ],
  [
    'a link button with a custom id',
    rows(button({ style: 5, url: 'https://example.com' })),
    'data.components.0.components.0.custom_id: BUTTON_COMPONENT_FIELD_NOT_ALLOWED',
  ],
  [
    '26 values in a menu',
    rows(select({ options: many(26, (index) => ({ label: 'x', value: `${index}` })) })),
    'data.components.0.components.0.options: BASE_TYPE_BAD_LENGTH',
  ],
  [
    "a menu's value of 101",
    rows(select({ options: [{ label: 'x', value: text(101) }] })),
    'data.components.0.components.0.options.0.value: BASE_TYPE_BAD_LENGTH',
  ],
  [
    'a placeholder of 151',
    rows(select({ placeholder: text(151) })),
    'data.components.0.components.0.placeholder: BASE_TYPE_MAX_LENGTH',
  ],
  [
    'more values than a menu has options',
    rows(select({ max_values: 2 })),
    'data.components.0.components.0.max_values: BASE_TYPE_BAD_LENGTH',
  ],
  [
    'a button with an emoji that is none',
    rows(button({ emoji: { name: 'foo' } })),
    'data.components.0.components.0.emoji.name: BUTTON_COMPONENT_INVALID_EMOJI',
  ],
  [
    'an option with a digit for an emoji',
    rows(select({ options: [{ label: 'x', value: 'x', emoji: { name: '1' } }] })),
    'data.components.0.components.0.options.0.emoji.name: BUTTON_COMPONENT_INVALID_EMOJI',
  ],
  [
    'a premium button with a label',
    rows({ type: 2, style: 6, sku_id: '1', label: 'x' }),
    'data.components.0.components.0.label: BUTTON_COMPONENT_FIELD_NOT_ALLOWED',
  ],
  [
    'a menu of users with 30 chosen at first',
    rows({
      type: 5,
      custom_id: 'x',
      max_values: 25,
      default_values: many(30, (index) => ({ type: 'user', id: `${index + 1}` })),
    }),
    'data.components.0.components.0.default_values: BASE_TYPE_MAX_LENGTH',
  ],
  [
    'a menu of channels of a type that is a word',
    rows({ type: 8, custom_id: 'x', channel_types: ['a'] }),
    'data.components.0.components.0.channel_types.0: BASE_TYPE_CHOICES',
  ],
  [
    'mentions that are both parsed and listed',
    { content: 'x', allowed_mentions: { parse: ['users'], users: ['1'] } },
    'data.allowed_mentions: MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
  ],
  [
    'an unknown kind of mention',
    { content: 'x', allowed_mentions: { parse: ['all'] } },
    'data.allowed_mentions.parse.0: BASE_TYPE_CHOICES',
  ],
  [
    'an attachment that was not uploaded',
    { content: 'x', attachments: [{ id: 5 }] },
    'data.attachments.0.id: ATTACHMENT_NOT_FOUND',
  ],
];

/** Autocomplete responses. */
export const choiceRows: readonly LimitRow[] = [
  [
    '26 choices',
    { choices: many(26, (index) => ({ name: `${index}`, value: `${index}` })) },
    'data.choices: BASE_TYPE_MAX_LENGTH',
  ],
  [
    'a name of 101',
    { choices: [{ name: text(101), value: 'x' }] },
    'data.choices.0.name: BASE_TYPE_BAD_LENGTH',
  ],
  [
    'a name of spaces',
    { choices: [{ name: '  ', value: 'x' }] },
    'data.choices.0.name: BASE_TYPE_BAD_LENGTH',
  ],
  [
    'a value of 101',
    { choices: [{ name: 'x', value: text(101) }] },
    'data.choices.0.value: BASE_TYPE_MAX_LENGTH',
  ],
  [
    'a value of another type',
    { choices: [{ name: 'x', value: 1 }] },
    'data.choices.0.value: STRING_TYPE_CONVERT',
  ],
];
