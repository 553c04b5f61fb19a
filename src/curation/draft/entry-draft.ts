import { languages as allLanguages, type Language } from '../../text/language.ts';
import { proposedId } from './proposed-id.ts';
import { toOneLine, toScalar } from './question-text.ts';

/** A question that needs an entry or a gap. */
export interface DraftQuestion {
  readonly text: string;
  readonly language: Language;
  readonly kind: 'entry' | 'gap';
  /** The languages of the story, for which texts are to be written. */
  readonly languages: readonly Language[];
  /** Whether it is to be kept from readers until somebody else has read it. */
  readonly isForReview?: boolean | undefined;
}

/** Marks what is still to be written. The value stays empty, so that `check` reports every one that is left. */
const placeholder = '# TODO';

const shownHint = 'the question as readers will see it, with its question mark';
const otherHint = 'another way to ask it, as people type';

/** The YAML of an entry or gap to fill in: every key in order, with placeholders. Ends with a line break. */
export function entryDraft({ text, language, kind, languages, isForReview = false }: DraftQuestion): string {
  const question = toOneLine(text);
  const lines = [
    `- id: ${toScalar(proposedId(question), 'block')} # what it is about, in a few words`,
    ...(isForReview ? ['  review: true # until somebody else has read it'] : []),
    ...(kind === 'entry' ? answerOfEntry(languages) : answerOfGap(languages)),
    '  ask:',
    // What a reader asked is kept, in whatever language.
    ...allLanguages.flatMap((each) =>
      each === language || languages.includes(each)
        ? [`    ${each}:`, ...phrasings(each === language ? question : undefined)]
        : [],
    ),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

const answerOfEntry = (languages: readonly Language[]): readonly string[] => [
  '  answer: # one to three sentences that say who says so; figures and names only from the sources',
  ...languages.map((language) => `    ${language}: ${placeholder}`),
  '  attribution: # who says so in the story, in a few words',
  ...languages.map((language) => `    ${language}: ${placeholder}`),
  `  sources: [] ${placeholder}: the paragraphs that say so, for instance [p3]`,
  '  related: [] # up to three entries to read next',
];

const answerOfGap = (languages: readonly Language[]): readonly string[] => [
  '  answer: # that the story does not say, and the closest thing that it does say',
  ...languages.map((language) => `    ${language}: ${placeholder}`),
  '  sources: [] # the paragraphs of the closest thing, for instance [p3]',
  '  related: [] # up to three entries closest to the question',
];

/** The first phrasing is shown to people and must be a question; what a reader typed may not look like one. */
function phrasings(question: string | undefined): readonly string[] {
  const scalar = question === undefined ? undefined : toScalar(question, 'block');
  const shown = question?.endsWith('?') === true;
  return [
    shown ? `      - ${scalar}` : `      - ${placeholder}: ${shownHint}`,
    scalar === undefined || shown ? `      - ${placeholder}: ${otherHint}` : `      - ${scalar}`,
  ];
}
