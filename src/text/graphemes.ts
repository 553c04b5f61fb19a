const segmenter = new Intl.Segmenter();

/**
 * The beginning of a text, at most `length` UTF-16 code units long, cut between two graphemes: an accented letter or an
 * emoji of several code points is kept whole or left out.
 */
export function wholeGraphemes(text: string, length: number): string {
  // Only the grapheme at the cut is looked up; segmenting the whole text would take longer than the rest of a reply.
  return text.slice(0, segmenter.segment(text).containing(length)?.index);
}
