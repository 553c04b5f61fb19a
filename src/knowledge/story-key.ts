import { createHash } from 'node:crypto';
import { onceFor } from '../once-for.ts';
import type { About } from './story.ts';

/** Tells stories apart whose questions are in one log: by the address of the article, or else by publisher, date and headline. */
export const storyKey = onceFor(({ url, publisher, published, headline }: About): string => {
  const parts = url === undefined ? [publisher, published, headline.en, headline.fr] : [url];
  return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 16);
});
