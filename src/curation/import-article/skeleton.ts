import type { Language } from '../../text/language.ts';
import { toScalar } from '../draft/question-text.ts';

/** An entry or a gap to be filled in. */
export interface Skeleton {
  /** What it is about, one line each, for the person who fills it in. */
  readonly notes: readonly string[];
  readonly id: string;
  readonly answer: { readonly hint: string; readonly text?: Partial<Record<Language, string>> };
  /** Who says so, if the article shows it; null for a gap, which needs none. */
  readonly speaker: string | undefined | null;
  readonly sources: readonly string[];
  /** What is known of the ways to ask it. */
  readonly ask: Partial<Record<Language, readonly string[]>>;
}

/** The longest line of a note. */
const noteWidth = 116;

/** A skeleton in comments: without the first # of each line it is an item, and its notes are comments. */
export function inComments(skeleton: Skeleton, languages: readonly Language[]): string {
  return commentLines([...notesOf(skeleton.notes), ...itemOf(skeleton, languages)]);
}

/** Lines as comments. */
export function commentLines(lines: readonly string[]): string {
  return lines
    .map((line) => `# ${line}`.trimEnd())
    .map((line) => `${line}\n`)
    .join('');
}

/** Texts as notes: comments that stay comments when the lines around them no longer are. */
export function notesOf(texts: readonly string[]): readonly string[] {
  return texts.flatMap((text) => wrapped(text)).map((line) => `# ${line}`);
}

function itemOf(
  { id, answer, speaker, sources, ask }: Skeleton,
  languages: readonly Language[],
): readonly string[] {
  const each = (make: (language: Language) => string): readonly string[] =>
    languages.map((language) => `    ${language}:${make(language)}`);
  return [
    `- id: ${id}`,
    '  answer:',
    `    # TODO: ${answer.hint}`,
    ...each((language) => scalarAfter(answer.text?.[language])),
    ...(speaker === null
      ? []
      : [
          '  attribution:',
          ...(speaker === undefined ? ['    # TODO: who says so in the story, in a few words'] : []),
          ...each(() => scalarAfter(speaker)),
        ]),
    `  sources: [${sources.join(', ')}]`,
    '  related: []',
    '  ask:',
    ...languages.flatMap((language) => [`    ${language}:`, ...phrasingsOf(ask[language] ?? [])]),
  ];
}

function phrasingsOf(known: readonly string[]): readonly string[] {
  const written = known.map((text) => `      - ${toScalar(text, 'block')}`);
  if (known.length === 0) {
    return [
      '      # TODO: the question as readers see it, with its question mark; then ten ways to ask it',
      '      -',
      '      -',
    ];
  }
  return known.length < 8 ? [...written, '      # TODO: more ways to ask it, up to ten'] : written;
}

function scalarAfter(text: string | undefined): string {
  return text === undefined ? '' : ` ${toScalar(text, 'block')}`;
}

function wrapped(text: string): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/u)) {
    if (line !== '' && line.length + word.length >= noteWidth) {
      lines.push(line);
      line = '';
    }
    line = line === '' ? word : `${line} ${word}`;
  }
  return line === '' ? lines : [...lines, line];
}
