/** Discord's limits on what a message, its components and an autocomplete list may hold, and our own on a question, in characters where not said otherwise. */
export const limits = {
  /** Over all text displays of a message together. */
  messageText: 4000,
  /** Components of a message, nested ones included. */
  messageComponents: 40,
  rowButtons: 5,
  buttonLabel: 80,
  selectOptions: 25,
  /** A label or a description. */
  optionText: 100,
  placeholder: 150,
  choiceName: 100,
  choices: 25,
  /** What the bot takes as a question. */
  question: 300,
} as const;
