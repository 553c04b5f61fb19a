/** Discord's limits on messages, components and autocomplete choices, and our own on questions; in characters unless noted. */
export const limits = {
  /** All text displays of a message together. */
  messageText: 4000,
  /** Number of components, including nested ones. */
  messageComponents: 40,
  /** Number of buttons in a row. */
  rowButtons: 5,
  buttonLabel: 80,
  /** The id of a button or a menu. */
  customId: 100,
  /** Number of options of a select menu. */
  selectOptions: 25,
  /** An option's label or description. */
  optionText: 100,
  placeholder: 150,
  choiceName: 100,
  /** Number of choices. */
  choices: 25,
  /** The longest question that the bot takes. */
  question: 300,
} as const;
