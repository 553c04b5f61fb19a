import { cut } from './cut.ts';

/** The longest piece of somebody's own text that a reply repeats, unless it says otherwise. */
const longestEcho = 200;

/** Stands for a text in which there is nothing to see. */
const nothingToSee = '…';

/**
 * What shows nothing of its own, some of which turns the direction of all that follows, and halves of characters. The joiners
 * and tags of which emoji are made stay.
 */
const unseen = /(?!\u200c|\u200d|[\u{e0020}-\u{e007f}])[\p{Cf}\p{Cs}]/gu;
const breaks = /[\s\p{Cc}]+/gu;
/** More marks than any language sets on one letter; a heap of them is drawn over the lines around. */
const heapOfMarks = /([\p{M}\u200c\u200d]{4})[\p{M}\u200c\u200d]+/gu;
const seen = /[^\p{C}\p{Z}\p{M}]/u;
/** Mentions, custom emoji, timestamps, commands and links begin with these. */
const beginnings = /[@<]|:(?=\/\/)/gu;
/** Markdown's own characters, and what begins a heading, a list or a quotation at the start of a line. */
const markdown = /[\\*_~|`[\]]|^[-+>#]|(?<=^\d+)\./gu;

/** What somebody typed, for where there is no Markdown: on one line, without what is unseen or drawn over other lines. */
export function plain(typed: string): string {
  const oneLine = typed.replaceAll(unseen, '').replaceAll(breaks, ' ').replaceAll(heapOfMarks, '$1').trim();
  return seen.test(oneLine) ? oneLine : nothingToSee;
}

/**
 * What somebody typed, safe to repeat: on one line, cut, without working Markdown, mentions or links, drawn in its own place.
 * Mentions are barred a second time by `allowed_mentions` on every message.
 * @param length How much of it is repeated at most, in UTF-16 code units.
 */
export function echo(typed: string, length = longestEcho): string {
  // The zero-width space keeps what it stands behind from beginning anything.
  return cut(plain(typed), length).replaceAll(beginnings, '$&\u200b').replaceAll(markdown, '\\$&');
}
