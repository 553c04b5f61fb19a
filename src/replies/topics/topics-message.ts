import type { Entry, Gap, Story } from '../../knowledge/story.ts';
import type { Language } from '../../text/language.ts';
import { answerParts } from '../answer-card.ts';
import { answerControls } from '../answer-controls.ts';
import { makeCustomId } from '../custom-id.ts';
import { entriesById } from '../entry-index.ts';
import { accents, divider, makeMessage, type Button, type Message, type Part } from '../message.ts';
import { questionButtons } from '../question-buttons.ts';
import { textsIn } from '../texts/catalogue.ts';
import { itemsIn, pagesOf, type TopicItems } from './topic-items.ts';
import { turnTopicSelect } from './topic-select.ts';

/** What the topic browser shows. */
export interface TopicsView {
  readonly story: Story;
  readonly language: Language;
  /** The language that the reader chose with the option of the question that led here, if any. */
  readonly chosenLanguage: Language | undefined;
  /** Id of the topic whose questions are listed, if any. */
  readonly topicId?: string | undefined;
  /** The page of the topic's questions, from 0; beyond the last page, the last one. */
  readonly page?: number;
  /** What is answered below the list. */
  readonly item?: Entry | Gap | undefined;
  /** Whether others could see an answer where the reader is. */
  readonly canShare?: boolean | undefined;
}

/** The topic browser: topics and a few questions, then a topic's questions, then an answer, in one message. */
export function topicsMessage(view: TopicsView): Message {
  const { story, language, chosenLanguage, topicId, item } = view;
  const texts = textsIn(language).topics;
  const items = topicId === undefined ? undefined : itemsIn(story, topicId);
  const select = turnTopicSelect(story, language, chosenLanguage, items && topicId);
  if (items === undefined || topicId === undefined) {
    const first = questionButtons(entriesById(story, story.about.firstQuestions), {
      language,
      chosenLanguage,
    });
    return makeMessage(
      accents.story,
      [
        topicId === undefined ? texts.intro(story.entries.length, story.gaps.length) : texts.goneTopic,
        select,
        { buttons: first },
      ],
      true,
    );
  }
  return makeMessage(
    item === undefined ? accents.story : accents[isGap(item, view) ? 'gap' : 'answer'],
    [
      select,
      ...questionParts(view, topicId, items),
      ...(item === undefined ? [] : [divider, ...itemParts(item, view)]),
    ],
    true,
  );
}

/** The menu of a topic's questions, and buttons to further pages. */
function questionParts(view: TopicsView, topicId: string, { answered, open }: TopicItems): readonly Part[] {
  const { language, chosenLanguage } = view;
  const texts = textsIn(language).topics;
  const all = [...answered, ...open];
  const pages = pagesOf(all);
  const page = Math.min(Math.max(view.page ?? 0, 0), pages.length - 1);
  const shown = pages[page] ?? [];
  const before = pages.slice(0, page).flat().length;
  const turn = (label: string, to: number): readonly Button[] =>
    pages[to] === undefined
      ? []
      : [{ label, customId: makeCustomId('topics', 'page', chosenLanguage, topicId, String(to)) }];
  return [
    {
      placeholder: texts.chooseQuestion(before + 1, before + shown.length, all.length),
      customId: makeCustomId('topics', 'question', chosenLanguage, topicId, String(page)),
      options: shown.map((one) => ({
        label: one.ask[language][0] ?? one.id,
        value: one.id,
        ...(isGap(one, view) && { description: texts.leftOpen }),
        selected: one === view.item,
      })),
    },
    { buttons: [...turn(texts.previous, page - 1), ...turn(texts.next, page + 1)] },
  ];
}

/** The whole answer, with all that goes with it elsewhere. */
function itemParts(item: Entry | Gap, view: TopicsView): readonly Part[] {
  const onward = { related: entriesById(view.story, item.related), nearest: [] };
  const subject = isGap(item, view) ? 'gap' : 'entry';
  return [
    ...answerParts(item, view, true),
    answerControls(subject, [item], onward, { ...view, ephemeral: true }),
  ];
}

function isGap(item: Entry | Gap, { story }: TopicsView): boolean {
  return story.gaps.some((gap) => gap === item);
}
