import { wholeGraphemes } from '../text/graphemes.ts';

const longest = 300;

/** Stands where something was taken out or cut off. */
const ellipsis = '…';

const loneSurrogate = /\p{Surrogate}/gu;
const mention = /<(?:@[!&]?|#)\d+>/gu;
/** Seventeen digits or more hold an id of Discord, in whatever digits they are written. */
const snowflake = /\p{Nd}{17,}/gu;
const emailAddress =
  /(?<![\p{L}\p{N}\p{M}._%+-])[\p{L}\p{N}\p{M}._%+-]+@[\p{L}\p{N}\p{M}-]+(?:\.[\p{L}\p{N}\p{M}-]+)+/gu;

/**
 * What is kept of a text: well-formed, without mentions, ids of Discord and e-mail addresses, and cut to 300 UTF-16
 * code units, never inside a grapheme. Each thing taken out leaves an ellipsis.
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
