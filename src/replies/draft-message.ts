import type { NearestTarget } from '../curation/draft/nearest-targets.ts';
import type { Place, Problem } from '../knowledge/problem.ts';
import type { Story } from '../knowledge/story.ts';
import { languages, type Language } from '../text/language.ts';
import type { OfferedGroup } from '../question-log/insights.ts';
import type { LoggedQuestion } from '../question-log/question-log.ts';
import { makeCustomId } from './custom-id.ts';
import { limits } from './limits.ts';
import {
  accents,
  makeMessage,
  type Button,
  type Message,
  type Select,
  type SelectOption,
} from './message.ts';
import { noticeMessage } from './notice-message.ts';
import { problemParts } from './problem-parts.ts';
import { textsIn } from './texts/catalogue.ts';
import { cut, echo } from './user-text.ts';

/** Stands for the files of gaps among the topics; no topic can be called so, for its ids have no dot. */
export const gapsFile = 'gaps.yaml';

/** How much of the YAML of a draft is shown, in characters. */
const longestDraft = 3000;

/** What shapes a draft. */
export interface DraftView {
  readonly story: Story;
  /** Of the curator. */
  readonly language: Language;
  readonly question: LoggedQuestion;
  /** What the question is taken to be in, which need not be what it was answered in. */
  readonly writtenIn: Language;
  /** How many days the curator looks back on. */
  readonly days: number;
  /** The entries and gaps nearest to the question, best first. */
  readonly nearest: readonly NearestTarget[];
  /** What readers who asked it picked, the most picked first. */
  readonly picks: OfferedGroup['picks'];
}

/** A reader's question, and menus to make it a phrasing of an entry or a gap, or the beginning of a new one. */
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
      { buttons: languages.filter((one) => one !== writtenIn).map((one) => switchButton(view, one)) },
    ],
    true,
  );
}

/**
 * Told after a phrasing was added.
 * @param phrasing The reader's words.
 * @param target The question of the entry or gap that it was added to.
 */
export function phrasingAddedMessage(
  place: Place,
  phrasing: string,
  target: string,
  language: Language,
): Message {
  const { draft, insights } = textsIn(language);
  const added = insights.quoted(echo(phrasing, limits.question));
  return makeMessage(
    accents.done,
    [`### ${draft.added}`, `${placeText(place)}\n${draft.addedTo(added, target)}`, draft.addedHint],
    true,
  );
}

/**
 * Told after a draft was appended.
 * @param yaml The entry or gap that is to be filled in.
 */
export function draftAppendedMessage(place: Place, yaml: string, language: Language): Message {
  const { draft } = textsIn(language);
  // A backtick would end the block.
  const shown = cut(yaml.trimEnd().replaceAll('`', '’'), longestDraft);
  return makeMessage(
    accents.done,
    [`### ${draft.appended}`, placeText(place), `\`\`\`yaml\n${shown}\n\`\`\``, draft.appendedHint],
    true,
  );
}

/** Told when what was to be written would not pass the check, or could not be written. */
export function draftRejectedMessage(problems: readonly Problem[], language: Language): Message {
  const { draft } = textsIn(language);
  return makeMessage(
    accents.failure,
    [`### ${draft.rejected(problems.length)}`, ...problemParts(problems, language), draft.nothingWritten],
    true,
  );
}

/** Told when the log no longer has the question. */
export function goneQuestionMessage(language: Language): Message {
  return noticeMessage(textsIn(language).draft.goneQuestion);
}

/** Told when the story no longer has the entry, the gap or the topic that was picked. */
export function goneTargetMessage(language: Language): Message {
  return noticeMessage(textsIn(language).draft.goneTarget);
}

function placeText({ file, line }: Place): string {
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
  return { placeholder: draft.addTo, customId: idFor('phrasing', view), options: [...picked, ...others] };
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
    customId: idFor('entry', view),
    options: [
      ...topics.slice(0, limits.selectOptions - 1),
      { label: draft.newGap, description: draft.newGapHint, value: gapsFile },
    ],
  };
}

function switchButton(view: DraftView, to: Language): Button {
  const { draft } = textsIn(view.language);
  return { label: draft.switchTo[to], customId: idFor('language', { ...view, writtenIn: to }) };
}

function idFor(verb: string, { question, writtenIn, days }: DraftView): string {
  return makeCustomId('insights', verb, undefined, question.key, writtenIn, String(days));
}
