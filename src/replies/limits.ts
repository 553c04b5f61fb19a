/** Discord's limits on what a message and an autocomplete list may hold, in characters where not said otherwise. */
export const limits = {
  /** Over all text displays of a message together. */
  messageText: 4000,
  /** Components of a message, nested ones included. */
  messageComponents: 40,
  buttonLabel: 80,
  choiceName: 100,
  choices: 25,
} as const;
