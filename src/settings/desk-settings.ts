import * as v from 'valibot';
import { logFileOf } from '../question-log/question-log.ts';

/** The address contains its own key, so no message repeats it. */
export const deskWebhook = v.pipe(
  v.string(),
  v.trim(),
  v.check(
    isWebhookAddress,
    'is not the address of a webhook (not shown, as it is a secret); use one such as https://discord.com/api/webhooks/…, from the channel’s settings, under Integrations',
  ),
);

/** What is wrong with the settings of the desk's channel together. */
export function deskProblems(set: Readonly<Record<string, string | undefined>>): readonly string[] {
  if (set['DESK_WEBHOOK'] === undefined || logFileOf(set['QUESTION_LOG'] ?? '') !== null) return [];
  return [
    'DESK_WEBHOOK: needs the question log, and QUESTION_LOG is off; set QUESTION_LOG to a file, or unset DESK_WEBHOOK.',
  ];
}

/** Encrypted, except on this machine. */
function isWebhookAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, username, password } = new URL(address);
  const isLocal = /^(?:localhost|127\.0\.0\.1|\[::1\])$/u.test(hostname);
  return username + password === '' && (protocol === 'https:' || (protocol === 'http:' && isLocal));
}
