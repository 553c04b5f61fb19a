/**
 * Posts a text in Discord's Markdown to a channel. Never rejects.
 * @returns Why it was not posted and what to do, without the address, which is a secret; null when it was.
 */
export type PostToChannel = (content: string) => Promise<string | null>;

/** In milliseconds; nobody waits for it. */
const longestPost = 10_000;
/** Discord's flag for a message without previews of links. */
const suppressEmbeds = 4;
/** Discord's answers when a webhook is gone or its key is wrong. */
const gone: ReadonlySet<number> = new Set([401, 403, 404]);

/** Posts to a Discord webhook; whatever the text says, nobody is notified and no link is previewed. */
export function createWebhook(address: string): PostToChannel {
  return async (content) => {
    try {
      const response = await fetch(address, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ content, allowed_mentions: { parse: [] }, flags: suppressEmbeds }),
        // The key is in the address: it goes nowhere else.
        redirect: 'manual',
        signal: AbortSignal.timeout(longestPost),
      });
      await response.body?.cancel();
      return response.ok ? null : refusal(response.status);
    } catch (error) {
      const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
      const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'no answer';
      return `The desk’s webhook cannot be reached (${code}). It is tried again every ten minutes.`;
    }
  };
}

function refusal(status: number): string {
  const advice = gone.has(status)
    ? 'Make a new webhook in the settings of the channel, and set DESK_WEBHOOK to its address.'
    : 'It is tried again every ten minutes.';
  return `The desk’s webhook answered ${status}. ${advice}`;
}
