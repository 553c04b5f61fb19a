import { escapeMarkdown } from 'discord.js';

const segmenter = new Intl.Segmenter();

/**
 * The text, cut to at most `length` UTF-16 code units with an ellipsis, never inside a grapheme
 * (an accented letter or an emoji of several code points stays whole).
 */
export function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  let kept = '';
  for (const { segment } of segmenter.segment(text)) {
    if (kept.length + segment.length >= length) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}

/** The longest piece of somebody's own text that a reply repeats. */
const longestEcho = 200;

/**
 * What somebody typed, safe to repeat: on one line, cut, without working Markdown, mentions or links.
 * Mentions are barred a second time by `allowed_mentions` on every message.
 */
export function echo(typed: string): string {
  const oneLine = cut(typed.replaceAll(/\s+/gu, ' ').trim(), longestEcho);
  // A zero-width space after these characters stops mentions, custom emoji, timestamps and links from forming.
  const inert = oneLine.replaceAll(/[@<#]|:(?=\/\/)/gu, '$&\u200b');
  return escapeMarkdown(inert, { heading: true, bulletedList: true, numberedList: true, maskedLink: true });
}
