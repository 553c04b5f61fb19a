import type { Font, Measure } from './shapes.ts';

/** Text in one font and colour. */
export interface Run {
  readonly text: string;
  readonly font: Font;
  readonly colour: string;
}

const segmenter = new Intl.Segmenter();

/** Breaks text into lines at its spaces, except for no-break spaces; a word wider than a line is broken anywhere. */
export function wrap(runs: readonly Run[], width: number, measure: Measure): readonly (readonly Run[])[] {
  const lines: Run[][] = [];
  for (const word of runs.flatMap((run) => wordsOf(run)).flatMap((run) => breakWord(run, width, measure))) {
    const last = lines.at(-1);
    const extended = last && append(last, word);
    if (extended && lineWidth(extended, measure) <= width) lines[lines.length - 1] = extended;
    else lines.push([word]);
  }
  return lines;
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

function wordsOf(run: Run): readonly Run[] {
  return run.text
    .split(/[ \t\n]+/u)
    .filter((word) => word !== '')
    .map((text) => ({ ...run, text }));
}

/** Appends a word to a line, to the last run if it looks the same. */
function append(line: readonly Run[], word: Run): Run[] {
  const last = line.at(-1);
  if (last?.font !== word.font || last.colour !== word.colour) return [...line, word];
  return [...line.slice(0, -1), { ...word, text: `${last.text} ${word.text}` }];
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
  return parts.map((text) => ({ ...word, text }));
}
