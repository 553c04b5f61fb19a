import { wholeGraphemes } from '../text/graphemes.ts';
import { withoutPrivateParts } from './private-parts.ts';

const longest = 300;

/** Replaces what was removed or cut off. */
const ellipsis = '…';

const loneSurrogate = /\p{Surrogate}/gu;

/**
 * The part of a text that is kept: well-formed, without mentions, ids, addresses, telephone numbers and credentials, and cut to
 * 300 UTF-16 code units between two graphemes. An ellipsis replaces everything removed.
 */
export function toStoredText(text: string): string {
  const anonymous = withoutPrivateParts(text.replace(loneSurrogate, '\uFFFD'), ellipsis);
  if (anonymous.length <= longest) return anonymous;
  // Cut, what was part of something longer may look like something else.
  return withoutPrivateParts(wholeGraphemes(anonymous, longest - ellipsis.length) + ellipsis, ellipsis);
}
