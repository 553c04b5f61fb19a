import { cut } from './cut.ts';

/** The default maximum length of a user's text in a reply. */
const maxEchoLength = 200;

/** Replaces a text without visible characters. */
const placeholder = '…';

/**
 * Invisible format characters, some of which reverse the direction of the text that follows, and lone surrogates. The joiners
 * and tags within emoji are kept.
 */
const invisible = /(?!\u200c|\u200d|[\u{e0020}-\u{e007f}])[\p{Cf}\p{Cs}]/gu;
const breaks = /[\s\p{Cc}]+/gu;
/** More combining marks than any language puts on a letter; a stack of them would cover the lines above and below. */
const stackedMarks = /([\p{M}\u200c\u200d]{4})[\p{M}\u200c\u200d]+/gu;
const visible = /[^\p{C}\p{Z}\p{M}]/u;
/** What mentions, custom emoji, timestamps, commands and links start with. */
const starters = /[@<]|:(?=\/\/)/gu;
/** Markdown characters, and what starts a heading, a list or a quotation at the start of a line. */
const markdown = /[\\*_~|`[\]]|^[-+>#]|(?<=^\d+)\./gu;

/** A user's text for a place without Markdown: on one line, without invisible characters and stacked marks. */
export function plain(typed: string): string {
  const oneLine = typed
    .replaceAll(invisible, '')
    .replaceAll(breaks, ' ')
    .replaceAll(stackedMarks, '$1')
    .trim();
  return visible.test(oneLine) ? oneLine : placeholder;
}

/**
 * A user's text, safe to repeat in a reply: on one line, cut, and with Markdown, mentions and links disabled. The
 * `allowed_mentions` of every message disable mentions a second time.
 * @param length The maximum length before escaping, in UTF-16 code units.
 */
export function echo(typed: string, length = maxEchoLength): string {
  // A zero-width space after a starter disables it.
  return cut(plain(typed), length).replaceAll(starters, '$&\u200b').replaceAll(markdown, '\\$&');
}
