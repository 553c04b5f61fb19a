import { MessageFlags } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { topicsMessage, type TopicsView } from '../../../src/replies/topics/topics-message.ts';
import { makeEntry, makeGap, makeStory } from '../make-story.ts';
import { buttonsOf, selectsOf, textOf } from '../read-message.ts';

const many = Array.from({ length: 60 }, (_, index) => makeEntry(`q${index}`, { topic: 'markets' }));
const { about } = makeStory();
const story = makeStory({
  about: {
    ...about,
    topics: [...about.topics, { id: 'markets', title: { en: 'Markets', fr: 'Les marchés' } }],
  },
  entries: [...makeStory().entries, ...many],
  gaps: [makeGap('length')],
});

function view(parts: Partial<TopicsView> = {}): TopicsView {
  return { story, language: 'en', chosenLanguage: undefined, ...parts };
}

describe('the topic browser', () => {
  it('shows in an ephemeral message how many questions each topic has', () => {
    const message = topicsMessage(view());
    expect(message.flags & MessageFlags.Ephemeral).toBe(MessageFlags.Ephemeral);
    expect(textOf(message)).toContain('63 questions about this story');
    expect(selectsOf(message)).toMatchObject([
      {
        custom_id: 'topics:1:turn:',
        options: [
          { label: 'The meeting', description: '3 questions', value: 'meeting' },
          { label: 'Markets', description: '60 questions', value: 'markets' },
        ],
      },
    ]);
  });

  it('lists the questions of a topic, which stays selected', () => {
    const [topics, questions, ...rest] = selectsOf(
      topicsMessage(view({ topicId: 'meeting', language: 'fr' })),
    );
    expect(topics?.options.map((option) => option.default ?? false)).toEqual([true, false]);
    expect(questions).toMatchObject({
      placeholder: 'Choisir une question',
      custom_id: 'topics:1:question::meeting:0',
      options: [{ label: 'Et one ?', value: 'one' }, { value: 'two' }, { value: 'three' }],
    });
    expect(rest).toEqual([]);
  });

  it.each([
    [0, 'Questions 1 to 25 of 60', ['q0', 'q24'], ['topics:1:page::markets:1']],
    [1, 'Questions 26 to 50 of 60', ['q25', 'q49'], ['topics:1:page::markets:0', 'topics:1:page::markets:2']],
    [2, 'Questions 51 to 60 of 60', ['q50', 'q59'], ['topics:1:page::markets:1']],
    [9, 'Questions 51 to 60 of 60', ['q50', 'q59'], ['topics:1:page::markets:1']],
  ])('turns the pages of a long topic: page %i', (page, placeholder, [first, last], buttons) => {
    const message = topicsMessage(view({ topicId: 'markets', page }));
    const select = selectsOf(message)[1];
    expect(select?.placeholder).toBe(placeholder);
    expect([select?.options[0]?.value, select?.options.at(-1)?.value]).toEqual([first, last]);
    expect(buttonsOf(message).map((button) => button.custom_id)).toEqual(buttons);
  });

  it('shows the answer below the selected question', () => {
    const entry = many[1] ?? makeEntry('none');
    const message = topicsMessage(view({ topicId: 'markets', entry }));
    expect(textOf(message)).toContain('### What about q1?\nThe answer on q1.');
    expect(textOf(message)).toContain('Who says so: the White House');
    const picked = selectsOf(message)[1]?.options.filter((option) => option.default === true);
    expect(picked?.map((option) => option.value)).toEqual(['q1']);
  });

  it('says that a topic is gone and offers the others', () => {
    const message = topicsMessage(view({ topicId: 'weather' }));
    expect(textOf(message)).toContain('That topic is no longer available');
    expect(selectsOf(message)).toHaveLength(1);
  });
});
