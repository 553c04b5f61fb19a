import { entryDraft } from '../../curation/draft/entry-draft.ts';
import { nearestGapTopic, nearestTargets, type NearestTarget } from '../../curation/draft/nearest-targets.ts';
import { toOneLine } from '../../curation/draft/question-text.ts';
import { formatProblem, type Problem } from '../../knowledge/problem.ts';
import type { Story } from '../../knowledge/story.ts';
import type { Language, Localized } from '../../text/language.ts';
import type { Matcher, Verdict } from '../../matching/verdict.ts';
import { toCommand, toShellWord } from './shell-command.ts';

/** A question as given on the command line. */
export interface AskedQuestion {
  readonly text: string;
  readonly language: Language;
  /** Whether the language is a guess. */
  readonly isDetected: boolean;
  /** The knowledge folder, when the commands to type next have to name it. */
  readonly knowledge: string | undefined;
  /** Says that the question is a phrasing already, and where. */
  readonly existing: Problem | undefined;
}

/** What the languages are called. */
export const languageNames: Localized = { en: 'English', fr: 'French' };

const maxNearest = 5;

/** How a question is answered now and what can be made of it, with the commands that do so. */
export function toDraftText(
  snapshot: { readonly story: Story; readonly matcher: Matcher },
  asked: AskedQuestion,
): string {
  const { matcher } = snapshot;
  const { text, language, isDetected, existing } = asked;
  const other = language === 'en' ? 'fr' : 'en';
  const nearest = nearestTargets(snapshot, text, maxNearest);
  const guess = isDetected ? ` (a guess: --lang ${other} if it is ${languageNames[other]})` : '';
  const about = [
    `"${toOneLine(text)}"`,
    `Language: ${languageNames[language]}${guess}`,
    `Now: ${outcomeOf(matcher.match(text), language)}`,
    '',
  ];
  return existing === undefined
    ? [...about, ...phrasingChoices(asked, nearest), ...entryChoices(asked, snapshot, nearest)].join('\n')
    : [...about, formatProblem(existing)].join('\n');
}

function phrasingChoices(asked: AskedQuestion, nearest: readonly NearestTarget[]): readonly string[] {
  if (nearest.length === 0) return ['Nothing is near: the story has none of these words.', ''];
  return [
    'To add it as a phrasing to one of the nearest:',
    '',
    ...nearest.flatMap(({ subject, id, question }) => [
      `  ${subject} ${id}: ${question[asked.language]}`,
      `    ${commandFor(asked, '--to', id)}`,
    ]),
    '',
  ];
}

function entryChoices(
  asked: AskedQuestion,
  snapshot: { readonly story: Story; readonly matcher: Matcher },
  nearest: readonly NearestTarget[],
): readonly string[] {
  const { story } = snapshot;
  const nearestEntry = nearest.find(({ subject }) => subject === 'entry')?.id;
  const topics = story.about.topics.map(({ id }) => id);
  const topic = story.entries.find(({ id }) => id === nearestEntry)?.topic ?? topics[0] ?? '';
  return [
    'To write a new entry:',
    '',
    entryDraft({ ...asked, kind: 'entry', languages: story.about.languages }),
    `To append it, commented out, to a topic's file (topics: ${topics.join(', ')}):`,
    `    ${commandFor(asked, '--new', topic)}`,
    'or, when the story does not say it, to append a gap:',
    `    ${commandFor(asked, '--new', nearestGapTopic(snapshot, asked.text))}`,
  ];
}

function outcomeOf(verdict: Verdict, language: Language): string {
  switch (verdict.kind) {
    case 'answer':
      return `answered by the entry "${verdict.entry.id}" (${percent(verdict.confidence)}): ${verdict.entry.ask[language][0]}`;
    case 'suggestions':
      return `not answered; suggested instead: ${verdict.candidates.map(({ entry }) => entry.id).join(', ')}`;
    case 'gap':
      return `answered that the story does not say, by the gap "${verdict.gap.id}" (${percent(verdict.confidence)}): ${verdict.gap.ask[language][0]}`;
    case 'nothing':
      return 'not answered; nothing was found';
  }
}

function percent(probability: number): string {
  return `${Math.round(probability * 100)}%`;
}

function commandFor(
  { text, language, knowledge }: AskedQuestion,
  option: '--to' | '--new',
  id: string,
): string {
  const question = toOneLine(text);
  // Two hyphens end the options, so that a question may begin with one.
  const end = question.startsWith('-') ? ['--'] : [];
  return toCommand('draft', knowledge, option, id, '--lang', language, ...end, toShellWord(question));
}
