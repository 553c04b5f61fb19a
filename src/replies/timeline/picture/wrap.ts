import type { Font, Measure } from './shapes.ts';

/** A piece of a line in one font. */
export interface Run {
  readonly text: string;
  readonly font: Font;
}

/** Lines of text from top to bottom, and whether some text was left out. */
export interface Wrapped {
  readonly lines: readonly (readonly Run[])[];
  readonly isCut: boolean;
}

const segmenter = new Intl.Segmenter();

/**
 * Breaks text into lines at its spaces, except for no-break spaces; a word wider than a line is broken anywhere. Text beyond
 * the last line is replaced by an ellipsis.
 */
export function wrap(runs: readonly Run[], width: number, maxLines: number, measure: Measure): Wrapped {
  const words = runs.flatMap(({ text, font }) => wordsOf(text).map((word) => ({ text: word, font })));
  const pieces = words.flatMap((word) => breakWord(word, width, measure));
  const lines: Run[][] = [];
  for (const piece of pieces) {
    const last = lines.at(-1);
    const extended = last && append(last, piece);
    if (extended && lineWidth(extended, measure) <= width) lines[lines.length - 1] = extended;
    else lines.push([piece]);
  }
  if (lines.length <= maxLines) return { lines, isCut: false };
  const kept = lines.slice(0, maxLines);
  const last = kept.pop() ?? [];
  return { lines: [...kept, shortened(last, width, measure)], isCut: true };
}

/** Wraps text into as few lines, of as even a length as its words allow, so that none holds a single word. */
export function wrapEvenly(runs: readonly Run[], width: number, maxLines: number, measure: Measure): Wrapped {
  const widest = wrap(runs, width, maxLines, measure);
  if (widest.isCut || widest.lines.length < 2) return widest;
  let [tooNarrow, wideEnough] = [width / widest.lines.length / 2, width];
  let best = widest;
  while (wideEnough - tooNarrow > 2) {
    const middle = (tooNarrow + wideEnough) / 2;
    const tried = wrap(runs, middle, widest.lines.length, measure);
    if (tried.isCut) tooNarrow = middle;
    else [wideEnough, best] = [middle, tried];
  }
  return best;
}

/** One line, cut with an ellipsis if it is too long. */
export function fitLine(text: string, font: Font, width: number, measure: Measure): string {
  const [line = []] = wrap([{ text, font }], width, 1, measure).lines;
  return line.map((run) => run.text).join(' ');
}

/** The text with a capital first letter. */
export function capitalise(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** The width of a line of runs, with a space between runs. */
export function lineWidth(line: readonly Run[], measure: Measure): number {
  return line.reduce(
    (sum, { text, font }, index) =>
      sum + (index === 0 ? 0 : measure(' ', font)) + runWidth(text, font, measure),
    0,
  );
}

/** Measured word by word, because the same words are measured over and over. */
function runWidth(text: string, font: Font, measure: Measure): number {
  const words = text.split(' ');
  return words.reduce((sum, word) => sum + measure(word, font), (words.length - 1) * measure(' ', font));
}

function wordsOf(text: string): readonly string[] {
  return text.split(/[ \t\n]+/u).filter((word) => word !== '');
}

/** Appends a word to a line, to the last run if the font is the same. */
function append(line: readonly Run[], word: Run): Run[] {
  const last = line.at(-1);
  if (last?.font !== word.font) return [...line, word];
  return [...line.slice(0, -1), { text: `${last.text} ${word.text}`, font: word.font }];
}

function breakWord(word: Run, width: number, measure: Measure): readonly Run[] {
  if (measure(word.text, word.font) <= width) return [word];
  const parts: string[] = [];
  for (const { segment } of segmenter.segment(word.text)) {
    const last = parts.at(-1);
    if (last !== undefined && measure(last + segment, word.font) <= width)
      parts[parts.length - 1] = last + segment;
    else parts.push(segment);
  }
  return parts.map((text) => ({ text, font: word.font }));
}

/** Drops words from the end of a line, or characters of a single word, until it fits with an ellipsis. */
function shortened(line: readonly Run[], width: number, measure: Measure): readonly Run[] {
  const before = line.slice(0, -1);
  const last = line.at(-1);
  if (last === undefined) return [];
  const words = last.text.split(' ');
  const isOneWord = before.length === 0 && words.length === 1;
  const units = isOneWord ? [...segmenter.segment(last.text)].map(({ segment }) => segment) : words;
  for (let count = units.length; count > 0; count -= 1) {
    const kept = units.slice(0, count).join(isOneWord ? '' : ' ');
    const cut = [...before, { text: `${kept.replace(/[\s,;:.–—(«“·]+$/u, '')}…`, font: last.font }];
    if (lineWidth(cut, measure) <= width) return cut;
  }
  const first = words[0] ?? '';
  return before.length > 0
    ? shortened(before, width, measure)
    : isOneWord
      ? [{ text: '…', font: last.font }]
      : shortened([{ text: first, font: last.font }], width, measure);
}
