import { wholeGraphemes } from '../text/graphemes.ts';

const longest = 300;

/** Replaces what was removed or cut off. */
const ellipsis = '…';

const loneSurrogate = /\p{Surrogate}/gu;
const mention = /<(?:@[!&]?|#)\d+>/gu;
/** Seventeen digits or more, of any script, contain a Discord id. */
const snowflake = /\p{Nd}{17,}/gu;
const emailAddress =
  /(?<![\p{L}\p{N}\p{M}._%+-])[\p{L}\p{N}\p{M}._%+-]+@[\p{L}\p{N}\p{M}-]+(?:\.[\p{L}\p{N}\p{M}-]+)+/gu;

/**
 * The part of a text that is kept: well-formed, without mentions, Discord ids and e-mail addresses, and cut to 300 UTF-16
 * code units between two graphemes. An ellipsis replaces everything removed.
 */
export function toStoredText(text: string): string {
  const anonymous = text
    .replace(loneSurrogate, '\uFFFD')
    .replace(mention, ellipsis)
    .replace(emailAddress, ellipsis)
    .replace(snowflake, ellipsis);
  return anonymous.length <= longest
    ? anonymous
    : wholeGraphemes(anonymous, longest - ellipsis.length) + ellipsis;
}
