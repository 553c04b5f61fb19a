import type { NearestTarget } from '../curation/draft/nearest-targets.ts';
import type { Addition } from '../curation/meanings/addition.ts';
import type { Proposal } from '../curation/meanings/proposals.ts';
import { placeOfWords } from '../curation/meanings/words-in-question.ts';
import type { Place } from '../knowledge/problem.ts';
import type { Story } from '../knowledge/story.ts';
import type { LoggedQuestion } from '../question-log/question-log.ts';
import type { Language } from '../text/language.ts';
import { makeCustomId } from './custom-id.ts';
import { draftComponentId, searchButton, type DraftReference } from './draft-buttons.ts';
import { placeText } from './draft-message.ts';
import { limits } from './limits.ts';
import { accents, makeMessage, type ButtonRow, type Message, type Select } from './message.ts';
import { noticeMessage } from './notice-message.ts';
import { textsIn } from './texts/catalogue.ts';
import { meaningsTexts } from './texts/meanings-texts.ts';
import { echo, plain } from './user-text.ts';

/** What the messages about a question and its words depend on. */
export interface MeaningsView extends DraftReference {
  readonly story: Story;
  /** The curator's language. */
  readonly language: Language;
  readonly question: LoggedQuestion;
}

/** The verbs that undo an addition of words, by what they were added to. */
export const undoVerbs = { concept: 'unword', name: 'unname' } as const;

/** How many words stand for a concept. */
const maxWords = 3;

/**
 * A reader's question with the words that are proposed for it, to be added with one pick, and a menu of the entries that may
 * answer it.
 */
export function proposalsMessage(
  view: MeaningsView,
  {
    proposals,
    answer,
    nearest,
  }: {
    readonly proposals: readonly Proposal[];
    readonly answer: string | undefined;
    readonly nearest: readonly NearestTarget[];
  },
): Message {
  const { language, question } = view;
  const texts = meaningsTexts[language];
  const nothing = answer === undefined ? texts.nothingWithoutAnswer : texts.nothingToPropose;
  return makeMessage(
    accents.suggestions,
    [
      `### ${texts.title}`,
      textsIn(language).insights.quoted(echo(question.text, limits.question)),
      texts.rightAnswer(answer === undefined ? null : questionOf(answer, view)),
      proposals.length > 0 ? `-# ${texts.hint}` : nothing,
      proposalSelect(view, proposals),
      answerSelect(view, nearest),
      { buttons: [searchButton(view, language)] },
    ],
    true,
  );
}

/** Shown when a question has its answer already. */
export function answeredAlreadyMessage(by: string, view: Pick<MeaningsView, 'story' | 'language'>): Message {
  return noticeMessage(meaningsTexts[view.language].answeredAlready(questionOf(by, view)));
}

/** Shown after words were added. */
export function wordsAddedMessage(place: Place, addition: Addition, view: MeaningsView): Message {
  const { language } = view;
  const texts = meaningsTexts[language];
  const words = echo(addition.words);
  const target = meaningOf(addition, view);
  const sentence =
    addition.kind === 'concept'
      ? texts.nowMeansTheSame(words, target)
      : texts.isNowAnotherName(words, target);
  return makeMessage(
    accents.done,
    [`### ${texts.added}`, `${placeText(place)}\n${sentence}`, texts.addedHint, undoButton(addition, view)],
    true,
  );
}

/** Shown after words were taken back. */
export function wordsRemovedMessage(place: Place, { words }: Addition, language: Language): Message {
  const texts = meaningsTexts[language];
  return makeMessage(
    accents.done,
    [
      `### ${texts.removed}`,
      `${placeText(place)}\n${textsIn(language).insights.quoted(echo(words))}`,
      texts.removedHint,
    ],
    true,
  );
}

/** What a curator searched for: to add the question to it, or to have words proposed by which it answers. */
export function foundMessage(
  typed: string,
  found: readonly NearestTarget[],
  view: DraftReference & Pick<MeaningsView, 'language'>,
): Message {
  const { language } = view;
  const texts = meaningsTexts[language];
  if (found.length === 0) {
    return makeMessage(
      accents.nothing,
      [texts.nothingFound(echo(typed)), { buttons: [searchButton(view, language)] }],
      true,
    );
  }
  const { draft } = textsIn(language);
  const phrasing: Select = {
    placeholder: draft.addTo,
    customId: draftComponentId('phrasing', view),
    options: found.map((target) => targetOption(target, view)),
  };
  return makeMessage(
    accents.suggestions,
    [
      `### ${texts.found(echo(typed))}`,
      phrasing,
      answerSelect(view, found),
      { buttons: [searchButton(view, language)] },
    ],
    true,
  );
}

function proposalSelect(view: MeaningsView, proposals: readonly Proposal[]): Select {
  const { language, question } = view;
  const texts = meaningsTexts[language];
  return {
    placeholder: texts.accept,
    customId: draftComponentId('teach', view),
    options: proposals.flatMap(({ addition, wins, losses, others, answer, isAnswered }) => {
      const place = placeOfWords(question.text, addition.words);
      if (place === undefined) return [];
      const words = plain(addition.words);
      const meaning = meaningOf(addition, view);
      return [
        {
          label:
            addition.kind === 'concept'
              ? texts.meansTheSame(words, meaning)
              : texts.isAnotherName(words, meaning),
          description: [
            // That nothing changes is said of none.
            ...(others > 0 && wins + losses === 0 ? [] : [texts.effect(wins, losses, others)]),
            (isAnswered ? texts.answersWith : texts.offersFirst)(questionOf(answer, view)),
          ].join(' · '),
          value: [addition.kind, addition.id, place, ...besideOf(addition)].join(':'),
        },
      ];
    }),
  };
}

function answerSelect(
  view: DraftReference & Pick<MeaningsView, 'language'>,
  targets: readonly NearestTarget[],
): Select {
  return {
    placeholder: meaningsTexts[view.language].byAnswer,
    customId: draftComponentId('answer', view),
    options: targets.filter(({ subject }) => subject === 'entry').map((target) => targetOption(target, view)),
  };
}

function targetOption(
  { subject, id, question }: NearestTarget,
  { language, writtenIn }: Pick<MeaningsView, 'language' | 'writtenIn'>,
): Select['options'][number] {
  return {
    label: question[writtenIn],
    description: `${textsIn(language).draft.subjects[subject]} · ${id}`,
    value: id,
  };
}

function undoButton(addition: Addition, { language, question, writtenIn }: MeaningsView): ButtonRow {
  const { kind, id, words } = addition;
  const place = placeOfWords(question.text, words) ?? '';
  const subject = [question.key, writtenIn, id, place, ...besideOf(addition)];
  const customId = makeCustomId('insights', undoVerbs[kind], undefined, ...subject);
  return { buttons: [{ label: textsIn(language).draft.undo, customId }] };
}

/** The word that a new concept begins with, as part of an id. */
function besideOf({ beside }: Addition): readonly string[] {
  return beside === undefined ? [] : [beside];
}

/**
 * The first words of a concept or a name as it is printed, in the language of the words; the word that a new one begins with, or its
 * id, where the story served has none.
 */
function meaningOf({ kind, id, language, beside }: Addition, { story }: Pick<MeaningsView, 'story'>): string {
  const { names, concepts } = story.vocabulary;
  if (kind === 'name') return names.find((name) => name.id === id)?.name[language] ?? id;
  const words = concepts.find((concept) => concept.id === id)?.words[language] ?? [];
  if (words.length === 0 && beside !== undefined) return beside;
  return words.length === 0 ? id : words.slice(0, maxWords).join(', ');
}

/** The question that an entry or a gap is shown with. */
function questionOf(id: string, { story, language }: Pick<MeaningsView, 'story' | 'language'>): string {
  const item = [...story.entries, ...story.gaps].find((one) => one.id === id);
  return item?.ask[language][0] ?? id;
}
