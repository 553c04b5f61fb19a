import type { Entry, Story } from '../../knowledge/story.ts';
import type { Language } from '../../text/language.ts';
import { answerParts } from '../answer-parts.ts';
import { makeCustomId } from '../custom-id.ts';
import { limits } from '../limits.ts';
import {
  accents,
  divider,
  makeMessage,
  type Button,
  type Message,
  type Part,
  type Select,
} from '../message.ts';
import { textsIn } from '../texts/catalogue.ts';
import { turnTopicSelect } from './topic-select.ts';

/** What the topic browser shows. */
export interface TopicsView {
  readonly story: Story;
  readonly language: Language;
  /** The language that the reader chose with the option of the question that led here, if any. */
  readonly chosenLanguage: Language | undefined;
  /** Id of the topic whose questions are listed, if any. */
  readonly topicId?: string | undefined;
  /** The page of 25 questions, from 0; beyond the last page, the last one. */
  readonly page?: number;
  /** The entry whose answer is shown, if any. */
  readonly entry?: Entry;
}

/** The topic browser: topics, then a topic's questions, then an answer, in one message. */
export function topicsMessage(view: TopicsView): Message {
  const { story, language, chosenLanguage, topicId, entry } = view;
  const texts = textsIn(language).topics;
  const topic = story.about.topics.find(({ id }) => id === topicId);
  return makeMessage(
    entry === undefined ? accents.story : accents.answer,
    [
      `### ${texts.title}`,
      topic === undefined ? texts.intro(story.entries.length, story.gaps.length) : '',
      topicId !== undefined && topic === undefined ? texts.goneTopic : '',
      turnTopicSelect(story, language, chosenLanguage, topic?.id),
      ...(topic === undefined ? [] : questionParts(view, topic.id)),
      ...(entry === undefined ? [] : [divider, ...answerParts(story.about, entry, language)]),
    ],
    true,
  );
}

/** The menu of a topic's questions, and buttons to further pages. */
function questionParts(view: TopicsView, topicId: string): readonly Part[] {
  const { story, language, chosenLanguage, entry } = view;
  const texts = textsIn(language).topics;
  const entries = story.entries.filter(({ topic }) => topic === topicId);
  const lastPage = Math.max(0, Math.ceil(entries.length / limits.selectOptions) - 1);
  const page = Math.min(Math.max(view.page ?? 0, 0), lastPage);
  const first = page * limits.selectOptions;
  const shown = entries.slice(first, first + limits.selectOptions);
  const select: Select = {
    placeholder: texts.chooseQuestion(first + 1, first + shown.length, entries.length),
    customId: makeCustomId('topics', 'question', chosenLanguage, topicId, String(page)),
    options: shown.map((one) => ({
      label: one.ask[language][0] ?? one.id,
      value: one.id,
      selected: one === entry,
    })),
  };
  const turn = (label: string, to: number): readonly Button[] =>
    to < 0 || to > lastPage
      ? []
      : [{ label, customId: makeCustomId('topics', 'page', chosenLanguage, topicId, String(to)) }];
  return [select, { buttons: [...turn(texts.previous, page - 1), ...turn(texts.next, page + 1)] }];
}
