import type { NearestTarget } from '../curation/draft/nearest-targets.ts';
import type { Place, Problem } from '../knowledge/problem.ts';
import type { Story } from '../knowledge/story.ts';
import { languages, type Language } from '../text/language.ts';
import type { OfferedGroup } from '../question-log/insights.ts';
import type { LoggedQuestion } from '../question-log/question-log.ts';
import { makeCustomId } from './custom-id.ts';
import { draftComponentId, meaningsButton, searchButton } from './draft-buttons.ts';
import { limits } from './limits.ts';
import {
  accents,
  makeMessage,
  type Button,
  type ButtonRow,
  type Message,
  type Select,
  type SelectOption,
} from './message.ts';
import { noticeMessage } from './notice-message.ts';
import { problemParts } from './problem-parts.ts';
import { textsIn } from './texts/catalogue.ts';
import { cut } from './cut.ts';
import { echo } from './user-text.ts';

/** The menu value for the files of gaps. No topic can have this id, because ids contain no dot. */
export const gapsFile = 'gaps.yaml';

/** How many characters of a draft's YAML are shown. */
const maxDraftLength = 3000;

/** What the draft's message depends on. */
export interface DraftView {
  readonly story: Story;
  /** The curator's language. */
  readonly language: Language;
  readonly question: LoggedQuestion;
  /** The language of the question, which may differ from the language of the answer. */
  readonly writtenIn: Language;
  /** How many days the curator looks back. */
  readonly days: number;
  /** The entries and gaps nearest to the question, best first. */
  readonly nearest: readonly NearestTarget[];
  /** The suggestions that its readers picked, the most picked first. */
  readonly picks: OfferedGroup['picks'];
}

/** The verb that undoes an edit: a phrasing is removed, a draft is discarded. */
export type UndoVerb = 'remove' | 'discard';

/** What is needed to undo an edit. */
interface Undo {
  /** The curator's language. */
  readonly language: Language;
  readonly question: LoggedQuestion;
  readonly writtenIn: Language;
  /** The id of the entry or gap, or the topic, that the question was written to. */
  readonly writtenTo: string;
}

/** A reader's question, with menus to add it as a phrasing of an entry or a gap, or to start a new one. */
export function draftMessage(view: DraftView): Message {
  const { question, writtenIn, language } = view;
  const { draft, insights } = textsIn(language);
  return makeMessage(
    accents.suggestions,
    [
      `### ${draft.title}`,
      insights.quoted(echo(question.text, limits.question)),
      `-# ${draft.writtenIn[writtenIn]}`,
      targetSelect(view),
      topicSelect(view),
      {
        buttons: [
          ...languages.filter((one) => one !== writtenIn).map((one) => switchButton(view, one)),
          meaningsButton(view, language),
          searchButton(view, language),
          { label: draft.dismiss, customId: draftComponentId('dismiss', view) },
        ],
      },
    ],
    true,
  );
}

/** Shown after a question was taken off the list. */
export function dismissedMessage(text: string, language: Language): Message {
  const { draft, insights } = textsIn(language);
  const quoted = insights.quoted(echo(text, limits.question));
  return makeMessage(accents.done, [`### ${draft.dismissed}`, quoted, draft.dismissedHint], true);
}

/**
 * Shown after a phrasing was added.
 * @param phrasing The reader's words.
 * @param target The question of the entry or gap that it was added to.
 */
export function phrasingAddedMessage(place: Place, phrasing: string, target: string, undo: Undo): Message {
  const { draft, insights } = textsIn(undo.language);
  const added = insights.quoted(echo(phrasing, limits.question));
  return makeMessage(
    accents.done,
    [
      `### ${draft.added}`,
      `${placeText(place)}\n${draft.addedTo(added, target)}`,
      draft.addedHint,
      undoButton('remove', undo),
    ],
    true,
  );
}

/**
 * Shown after a draft was appended.
 * @param yaml The entry or gap to be filled in.
 */
export function draftAppendedMessage(place: Place, yaml: string, undo: Undo): Message {
  const { draft } = textsIn(undo.language);
  // A backtick would end the code block.
  const shown = cut(yaml.trimEnd().replaceAll('`', '’'), maxDraftLength);
  return makeMessage(
    accents.done,
    [
      `### ${draft.appended}`,
      placeText(place),
      `\`\`\`yaml\n${shown}\n\`\`\``,
      draft.appendedHint,
      undoButton('discard', undo),
    ],
    true,
  );
}

/**
 * Shown after an edit was taken back.
 * @param place Where the text was.
 * @param text The reader's words.
 */
export function undoneMessage(verb: UndoVerb, place: Place, text: string, language: Language): Message {
  const { draft, insights } = textsIn(language);
  const quoted = insights.quoted(echo(text, limits.question));
  return makeMessage(
    accents.done,
    [`### ${draft.undone[verb]}`, `${placeText(place)}\n${quoted}`, draft.undoneHint[verb]],
    true,
  );
}

/** Shown when the place of an edit has changed since, so that it is not taken back. */
export function changedSinceMessage(language: Language): Message {
  const { draft } = textsIn(language);
  return noticeMessage(draft.changedSince, draft.nothingWritten);
}

/** Shown when a draft would not pass the check, or could not be written. */
export function draftRejectedMessage(problems: readonly Problem[], language: Language): Message {
  const { draft } = textsIn(language);
  return makeMessage(
    accents.failure,
    [`### ${draft.rejected(problems.length)}`, ...problemParts(problems, language), draft.nothingWritten],
    true,
  );
}

/** Shown when the log no longer has the question. */
export function goneQuestionMessage(language: Language): Message {
  return noticeMessage(textsIn(language).draft.goneQuestion);
}

/** Shown when the story no longer has the entry, gap or topic that was picked. */
export function goneTargetMessage(language: Language): Message {
  return noticeMessage(textsIn(language).draft.goneTarget);
}

function undoButton(verb: UndoVerb, { language, question, writtenIn, writtenTo }: Undo): ButtonRow {
  const customId = makeCustomId('insights', verb, undefined, question.key, writtenIn, writtenTo);
  const button = { label: textsIn(language).draft.undo, customId };
  // The name of a topic's file may be longer than an id.
  return { buttons: customId.length > limits.customId ? [] : [button] };
}

/** Where a text is in the files. */
export function placeText({ file, line }: Place): string {
  return `\`${file}:${line}\``;
}

function targetSelect(view: DraftView): Select {
  const { story, language, writtenIn, nearest, picks } = view;
  const { draft } = textsIn(language);
  const picked = picks.flatMap(({ entry: id, count }) =>
    story.entries
      .filter((entry) => entry.id === id)
      .map((entry) => ({
        label: entry.ask[writtenIn][0] ?? id,
        description: `${draft.pickedBy(count)} · ${draft.subjects.entry} · ${id}`,
        value: id,
      })),
  );
  const others = nearest
    .filter(({ id }) => !picked.some(({ value }) => value === id))
    .map(({ subject, id, question }) => ({
      label: question[writtenIn],
      description: `${draft.subjects[subject]} · ${id}`,
      value: id,
    }));
  return {
    placeholder: draft.addTo,
    customId: draftComponentId('phrasing', view),
    options: [...picked, ...others],
  };
}

function topicSelect(view: DraftView): Select {
  const { story, language } = view;
  const { draft } = textsIn(language);
  const topics: readonly SelectOption[] = story.about.topics.map(({ id, title }) => ({
    label: title[language],
    description: `questions/${id}.yaml`,
    value: id,
  }));
  return {
    placeholder: draft.newIn,
    customId: draftComponentId('entry', view),
    options: [
      ...topics.slice(0, limits.selectOptions - 1),
      { label: draft.newGap, description: draft.newGapHint, value: gapsFile },
    ],
  };
}

function switchButton(view: DraftView, to: Language): Button {
  const { draft } = textsIn(view.language);
  return { label: draft.switchTo[to], customId: draftComponentId('language', { ...view, writtenIn: to }) };
}
