/** What Discord's description refuses and the sandbox accepts, with the reason; a problem is the description's. */
export const refusedByDescription: readonly {
  readonly reason: string;
  readonly problem: RegExp;
}[] = [
  {
    reason: 'The documentation has numbers for the ids of attachments, and Discord takes ids as either.',
    problem: /\/(?:id|\w+_id|users\/\d+|roles\/\d+) must be string/u,
  },
  {
    reason: "The documentation has a text for an application's description, and discord.js sends one.",
    problem: / \/description must be object,null$/u,
  },
];

/** What the sandbox refuses and Discord's description accepts, with the reason; an issue is `CODE path`. */
export const acceptedByDescription: readonly { readonly reason: string; readonly issue: RegExp }[] = [
  {
    reason: 'It does not say which fields exclude each other.',
    issue:
      /^(?:BUTTON_COMPONENT_FIELD_NOT_ALLOWED|MESSAGE_CANNOT_USE_LEGACY_\w+|\w+_EXCLUSIVE|\w+_TYPE_INVALID|\w+_WITH_CHOICES) /u,
  },
  {
    reason: 'It has no sums.',
    issue:
      /^(?:COMPONENT_MAX_TOTAL|COMPONENT_DISPLAYABLE|APPLICATION_COMMAND_TOO_LARGE|MAX_EMBED|COMPONENT_LAYOUT)\w* /u,
  },
  { reason: 'It has no duplicates.', issue: /^\w+_(?:DUPLICATED|DUPLICATE_NAME|ALREADY_EXISTS) /u },
  { reason: 'It does not know the files of a message.', issue: /^\w*ATTACHMENT_NOT_FOUND /u },
  { reason: 'It does not know the other messages.', issue: /^MESSAGE_REFERENCE_UNKNOWN_MESSAGE /u },
  { reason: 'It does not say what an emoji or a name is.', issue: /^\w+_(?:INVALID_EMOJI|INVALID_NAME) /u },
  { reason: 'It does not know the locales.', issue: /^BASE_TYPE_CHOICES \S*_localizations\.\w+$/u },
  { reason: 'It has no order of options.', issue: /^\w+_REQUIRED_INVALID /u },
  { reason: 'It has no schemes of addresses.', issue: /^URL_TYPE_\w+ /u },
  { reason: 'It allows a message with nothing in it.', issue: /^50006$/u },
  {
    reason: 'It allows an embed with nothing in it.',
    issue: /^BASE_TYPE_REQUIRED \S*embeds\.\d+\.description$/u,
  },
  { reason: 'It has a date without a format for an embed.', issue: /^DATE_TIME_TYPE_PARSE \S*timestamp$/u },
  {
    reason: 'It does not have the restriction to adults, which is documented.',
    issue: /^BOOLEAN_TYPE_CONVERT (?:\d+\.)?nsfw$/u,
  },
  {
    reason: 'Only slash commands need a description, and only they have one.',
    issue: /^BASE_TYPE_(?:REQUIRED|BAD_LENGTH|MAX_LENGTH) (?:\d+\.)?(?:description|options)$/u,
  },
  {
    reason: 'It allows 6,000 characters for a choice; the documentation 100.',
    issue: /^BASE_TYPE_MAX_LENGTH \S*choices\.\d+\.value$/u,
  },
  { reason: 'It compares no numbers.', issue: /^NUMBER_TYPE_MAX \S*min_(?:values|value|length)$/u },
  {
    reason: 'It does not count the options of a menu.',
    issue: /^(?:BASE_TYPE_BAD_LENGTH \S*(?:min|max)_values|SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES \S+)$/u,
  },
  {
    reason: 'What a button needs depends on its style, and an input in a row needs a label.',
    issue: /^BASE_TYPE_REQUIRED \S*(?:components\.\d+|accessory)\.(?:custom_id|sku_id|url|label)$/u,
  },
  {
    reason: 'It allows parts of embeds without the text or address that the documentation requires.',
    issue:
      /^BASE_TYPE_REQUIRED \S*embeds\.\d+\.(?:author|footer|image|thumbnail|fields\.\d+)\.(?:name|text|value|url)$/u,
  },
  {
    reason:
      'The documentation allows no disabled control in a modal, and none that is required with 0 values.',
    issue: /^(?:COMPONENT_DISABLED_NOT_ALLOWED \S+|NUMBER_TYPE_MIN \S*min_values)$/u,
  },
  {
    reason: 'It calls ids and flags integers of 32 bits or of any size; they are positive ones of 32 bits.',
    issue: /^NUMBER_TYPE_M(?:IN|AX) (?:\S*\.)?(?:id|flags)$/u,
  },
  {
    reason: 'It allows bots the 4,000 characters of a subscription.',
    issue: /^BASE_TYPE_MAX_LENGTH content$/u,
  },
  {
    reason: 'It allows 40 components without Components V2, 40 in a modal, and 5 inputs in its rows.',
    issue: /^BASE_TYPE_(?:MAX|BAD)_LENGTH (?:data\.)?(?:components\.\d+\.)?components$/u,
  },
  {
    reason: 'It does not say which components need the flag of Components V2.',
    issue: /^UNION_TYPE_CHOICES \S*components\.\d+\.type$/u,
  },
  { reason: 'Only a ping is answered with a pong.', issue: /^BASE_TYPE_CHOICES type$/u },
  { reason: 'A bot opens a channel with somebody.', issue: /^BASE_TYPE_REQUIRED recipient_id$/u },
  { reason: 'An autocomplete is answered with choices.', issue: /^BASE_TYPE_REQUIRED data\.choices$/u },
  { reason: 'It takes a new message of a webhook for an edit.', issue: /^BOOLEAN_TYPE_CONVERT tts$/u },
];
