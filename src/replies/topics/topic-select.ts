import type { Story } from '../../knowledge/story.ts';
import type { Language } from '../../text/language.ts';
import { makeCustomId } from '../custom-id.ts';
import type { Select } from '../message.ts';
import { textsIn } from '../texts/catalogue.ts';
import { itemsIn, otherTopic } from './topic-items.ts';

/** A menu of topics that opens the topic browser in a new message. */
export function openTopicSelect(story: Story, language: Language, chosen?: Language): Select {
  return topicSelect(story, language, makeCustomId('topics', 'open', chosen));
}

/** The topic browser's own menu of topics, which updates its message. */
export function turnTopicSelect(
  story: Story,
  language: Language,
  chosen: Language | undefined,
  shown: string | undefined,
): Select {
  return topicSelect(story, language, makeCustomId('topics', 'turn', chosen), shown);
}

function topicSelect(story: Story, language: Language, customId: string, shown?: string): Select {
  const texts = textsIn(language).topics;
  const topics = [
    ...story.about.topics.map(({ id, title }) => ({ id, label: title[language] })),
    { id: otherTopic, label: texts.other },
  ];
  return {
    placeholder: texts.chooseTopic,
    customId,
    options: topics.flatMap(({ id, label }) => {
      const items = itemsIn(story, id);
      return items === undefined
        ? []
        : [
            {
              label,
              description: texts.questions(items.answered.length, items.open.length),
              value: id,
              selected: id === shown,
            },
          ];
    }),
  };
}
