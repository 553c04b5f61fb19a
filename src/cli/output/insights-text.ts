import type { Story } from '../../knowledge/story.ts';
import type {
  Insights,
  OfferedGroup,
  QuestionCounts,
  QuestionGroup,
  UnhelpfulAnswer,
} from '../../question-log/insights.ts';
import type { Triage } from '../../curation/triage.ts';
import { counted } from '../../text/counted.ts';
import { printable } from './printable.ts';

/**
 * What readers asked, as lines for a terminal.
 * @param story Shows the question of each entry; null shows the ids alone.
 */
export function toInsightsText(insights: Triage, story: Story | null): string {
  const { days, from, to, unanswered, offered, unhelpful, confident, answeredNow, smallTalk, otherStories } =
    insights;
  return [
    `Questions of the last ${days === 1 ? 'day' : `${days} days`} (${minute(from)} to ${minute(to)} UTC)`,
    '',
    ...countLines(insights),
    ...section(
      'Answers that are probably wrong',
      unhelpful.map((answer) => unhelpfulLines(answer, story)),
    ),
    ...section('Unanswered questions', unanswered.map(groupLines), howOften),
    ...section(
      'Questions that got only suggestions',
      offered.map((group) => offeredLines(group, story)),
      howOften,
    ),
    ...(confident.length === 0
      ? []
      : section(
          'Confident answers, a sample to review',
          confident.map(({ text, entry }) => [`  ${printable(text)} → ${nameOf('entry', entry, story)}`]),
        )),
    ...(smallTalk.length === 0 ? [] : section('Small talk', smallTalk.map(groupLines), howOften)),
    ...leftOutLines(answeredNow, otherStories),
  ].join('\n');
}

function countLines({ counts, countsBefore }: Insights): readonly string[] {
  const rows: readonly (readonly [string, keyof QuestionCounts])[] = [
    ['answered', 'answered'],
    ['not in the story', 'gaps'],
    ['suggestions only', 'offered'],
    ['unanswered', 'unanswered'],
  ];
  const both = [counts, countsBefore];
  return [
    line('', ['now', 'before']),
    line(
      'asked',
      both.map(({ asked }) => String(asked)),
    ),
    ...rows.map(([name, kind]) =>
      line(
        name,
        both.map((each) => String(each[kind])),
        both.map((each) => share(each[kind], each.asked)),
      ),
    ),
    line(
      'marked helpful',
      both.map(({ helpful }) => String(helpful)),
    ),
    line(
      'marked unhelpful',
      both.map(({ unhelpful }) => String(unhelpful)),
    ),
  ];
}

/** A line of a table: a name, then values, each with its share behind it. */
function line(name: string, values: readonly string[], shares: readonly string[] = []): string {
  const cells = values.map((value, index) => `${value.padStart(8)} ${(shares[index] ?? '').padStart(4)}`);
  return `  ${name.padEnd(18)}${cells.join('')}`.trimEnd();
}

function share(count: number, of: number): string {
  return of === 0 ? '' : `${Math.round((100 * count) / of)}%`;
}

/** What the figure before each question of a list counts. */
const howOften = ' (× times asked)';

/** A heading that says how many items there are, and the lines of each. */
function section(heading: string, items: readonly (readonly string[])[], remark = ''): readonly string[] {
  if (items.length === 0) return ['', `${heading}: none`];
  return ['', `${heading}: ${items.length}${remark}`, ...items.flat()];
}

function leftOutLines(answeredNow: number, otherStories: number): readonly string[] {
  const lines = [
    ...(answeredNow === 0 ? [] : [`${counted(answeredNow, 'question')} now answered`]),
    ...(otherStories === 0 ? [] : [`${counted(otherStories, 'question', 'questions')} about other stories`]),
  ];
  return lines.length === 0 ? [] : ['', `Left out: ${lines.join('; ')}`];
}

function groupLines({ count, text, language, lastAskedAt, otherWordings }: QuestionGroup): readonly string[] {
  const last = minute(lastAskedAt).slice(0, 10);
  return [
    `${String(count).padStart(6)} × ${printable(text)}  (${language}, ${count === 1 ? last : `last ${last}`})`,
    ...otherWordings.map((wording) => `         also: ${printable(wording)}`),
  ];
}

function offeredLines(group: OfferedGroup, story: Story | null): readonly string[] {
  const picks = group.picks.map(
    ({ entry, count }) => `         picked ${times(count)}: ${nameOf('entry', entry, story)}`,
  );
  const first =
    group.entry === null ? [] : [`         offered first: ${nameOf('entry', group.entry, story)}`];
  return [...groupLines(group), ...first, ...picks];
}

function unhelpfulLines(answer: UnhelpfulAnswer, story: Story | null): readonly string[] {
  const { subject, id, helpful, unhelpful, corrected, questions, reasons, notes, meant } = answer;
  const signs = [
    `marked unhelpful ${times(unhelpful)}`,
    `helpful ${times(helpful)}`,
    ...(corrected === 0 ? [] : [`another answer picked ${times(corrected)}`]),
  ];
  return [
    `  ${nameOf(subject, id, story)}`,
    `         ${signs.join(', ')}`,
    ...questions.map(({ text }) => `         asked: ${printable(text)}`),
    ...reasons.map(({ reason, count }) => `         reason: ${reason} (${count} ×)`),
    ...notes.map((note) => `         note: ${printable(note)}`),
    ...meant.map(
      ({ entry, count }) => `         picked instead ${times(count)}: ${nameOf('entry', entry, story)}`,
    ),
  ];
}

function times(count: number): string {
  return ['never', 'once', 'twice'][count] ?? counted(count, 'time');
}

/** "bridge-length: How long is the bridge?", or the id alone where the story has no such thing. */
function nameOf(subject: 'entry' | 'gap', id: string, story: Story | null): string {
  const question = (subject === 'entry' ? story?.entries : story?.gaps)?.find((one) => one.id === id)?.ask
    .en[0];
  const name = printable(subject === 'gap' ? `gap ${id}` : id);
  return question === undefined ? name : `${name}: ${question}`;
}

/** "2026-03-05 14:07", in UTC. */
function minute(time: number): string {
  return new Date(time).toISOString().slice(0, 16).replace('T', ' ');
}
