/** A path for the log, without the interaction's token: anyone who has it could respond in the bot's place. */
export function redactToken(path: string): string {
  return path.replace(/(\/(?:interactions|webhooks)\/\d+\/)[^/?]+/u, '$1[token]');
}
