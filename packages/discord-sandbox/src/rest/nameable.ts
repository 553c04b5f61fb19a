/** A path as it may stand in a log: without the interaction's token, with which anybody could answer in the bot's place. */
export function nameable(path: string): string {
  return path.replace(/(\/(?:interactions|webhooks)\/\d+\/)[^/?]+/u, '$1[token]');
}
