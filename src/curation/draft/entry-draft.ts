import type { Language } from '../../text/language.ts';
import { proposedId } from './proposed-id.ts';
import { toOneLine, toScalar } from './question-text.ts';

/** A question for which an entry or a gap is to be written. */
export interface DraftQuestion {
  readonly text: string;
  readonly language: Language;
  readonly kind: 'entry' | 'gap';
}

/** Stands for what is yet to be written. It leaves the value empty, so that `check` names every one that is left. */
const placeholder = '# TODO';

const shownHint = 'the question as readers will see it, with its question mark';
const otherHint = 'another way to ask it, as people type';

/** The YAML of a ready-to-fill entry or gap: every required key in order, with placeholders. Ends with a line end. */
export function entryDraft({ text, language, kind }: DraftQuestion): string {
  const question = toOneLine(text);
  const lines = [
    `- id: ${toScalar(proposedId(question), 'block')} # what it is about, in a few words`,
    '  ask:',
    '    en:',
    ...phrasings(language === 'en' ? question : undefined),
    '    fr:',
    ...phrasings(language === 'fr' ? question : undefined),
    ...(kind === 'entry' ? answerOfEntry : answerOfGap),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

/** The first phrasing is shown to people and must be a question; what a reader typed may not look like one. */
function phrasings(question: string | undefined): readonly string[] {
  const scalar = question === undefined ? undefined : toScalar(question, 'block');
  const shown = question?.endsWith('?') === true;
  return [
    shown ? `      - ${scalar}` : `      - ${placeholder}: ${shownHint}`,
    scalar === undefined || shown ? `      - ${placeholder}: ${otherHint}` : `      - ${scalar}`,
  ];
}

const answerOfEntry: readonly string[] = [
  '  answer: # one to three sentences that say who says so; figures and names only from the sources',
  `    en: ${placeholder}`,
  `    fr: ${placeholder}`,
  '  attribution: # who says so in the story, in a few words',
  `    en: ${placeholder}`,
  `    fr: ${placeholder}`,
  `  sources: [] ${placeholder}: the paragraphs that say so, for instance [p3]`,
  '  related: [] # up to three entries to read next',
];

const answerOfGap: readonly string[] = [
  '  answer: # that the story does not say, and the nearest thing that it does say',
  `    en: ${placeholder}`,
  `    fr: ${placeholder}`,
  '  sources: [] # the paragraphs of the nearest thing, for instance [p3]',
  '  related: [] # up to three entries nearest to the question',
];
