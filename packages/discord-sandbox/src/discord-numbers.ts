// Discord's numbers by name, as far as the sandbox uses them.

/** An entry point opens an Activity. */
export const CommandType = { chatInput: 1, user: 2, message: 3, entryPoint: 4 } as const;

export const OptionType = {
  subcommand: 1,
  subcommandGroup: 2,
  string: 3,
  integer: 4,
  boolean: 5,
  user: 6,
  channel: 7,
  role: 8,
  mentionable: 9,
  number: 10,
  attachment: 11,
} as const;

export const InteractionType = {
  ping: 1,
  command: 2,
  component: 3,
  autocomplete: 4,
  modalSubmit: 5,
} as const;

export const CallbackType = {
  pong: 1,
  message: 4,
  deferredMessage: 5,
  deferredUpdate: 6,
  update: 7,
  choices: 8,
  modal: 9,
} as const;

export const ComponentType = {
  actionRow: 1,
  button: 2,
  stringSelect: 3,
  textInput: 4,
  userSelect: 5,
  roleSelect: 6,
  mentionableSelect: 7,
  channelSelect: 8,
  section: 9,
  textDisplay: 10,
  thumbnail: 11,
  mediaGallery: 12,
  file: 13,
  separator: 14,
  container: 17,
  label: 18,
  fileUpload: 19,
  radioGroup: 21,
  checkboxGroup: 22,
  checkbox: 23,
} as const;

export const ButtonStyle = { link: 5, premium: 6 } as const;

export const MessageFlag = {
  suppressEmbeds: 1 << 2,
  ephemeral: 1 << 6,
  loading: 1 << 7,
  suppressNotifications: 1 << 12,
  componentsV2: 1 << 15,
} as const;

export const InteractionContext = { guild: 0, botDm: 1, privateChannel: 2 } as const;

/** The maximum size of an uploaded file, in bytes. */
export const attachmentSizeLimit = 10 * 1024 * 1024;

/** The time for the first response to an interaction, in milliseconds. */
export const responseDeadline = 3_000;

/** The lifetime of an interaction's token, in milliseconds. */
export const tokenLifetime = 15 * 60_000;

/** Discord's locales. */
export const locales: readonly string[] = (
  'ar bg cs da de el en-GB en-US es-419 es-ES fi fr he hi hr hu id it ja ko lt nl no pl pt-BR ro ru sv-SE th tr uk ' +
  'vi zh-CN zh-TW'
).split(' ');
