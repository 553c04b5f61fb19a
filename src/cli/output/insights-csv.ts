import type { Triage } from '../../curation/triage.ts';
import { printable } from './printable.ts';

const header = [
  'kind',
  'count',
  'text',
  'language',
  'last_asked',
  'entry',
  'helpful',
  'unhelpful',
  'other_wordings',
  'corrected',
] as const;

type Row = Readonly<Partial<Record<(typeof header)[number], string | number>>>;

/** One table of every group of questions and every unhelpful answer, as CSV (RFC 4180), ready for a spreadsheet. */
export function toInsightsCsv({ unanswered, offered, unhelpful, smallTalk, confident }: Triage): string {
  const rows: readonly Row[] = [
    ...[
      ...unanswered.map((group) => ({ ...group, kind: 'unanswered', entry: null })),
      ...offered.map((group) => ({ ...group, kind: 'offered' })),
      ...smallTalk.map((group) => ({ ...group, kind: 'small talk', entry: null })),
    ].map(({ kind, count, text, language, lastAskedAt, entry, otherWordings }) => ({
      kind,
      count,
      text,
      language,
      last_asked: new Date(lastAskedAt).toISOString(),
      entry: entry ?? '',
      other_wordings: otherWordings.join(' | '),
    })),
    ...unhelpful.map(({ id, helpful, unhelpful: unhelped, corrected, questions }) => ({
      kind: 'unhelpful',
      text: questions[0]?.text ?? '',
      entry: id,
      helpful,
      unhelpful: unhelped,
      corrected,
      other_wordings: questions
        .slice(1)
        .map(({ text }) => text)
        .join(' | '),
    })),
    ...confident.map(({ text, language, entry }) => ({ kind: 'sure', text, language, entry })),
  ];
  const lines = [header, ...rows.map((row) => header.map((column) => toCell(row[column] ?? '')))];
  return lines.map((cells) => `${cells.join(',')}\r\n`).join('');
}

function toCell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  // A spreadsheet runs what begins like a formula, also behind a semicolon, which is its comma in some countries.
  const inert = printable(value).replaceAll(
    /^(?=[=+\-@＝＋－＠])|(?<=;\s*)(?=[=+@＝＋＠]|[-－][\p{L}\p{N}(])/gu,
    "'",
  );
  return /[",]/u.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
