import { MessageFlags } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { pagesOf } from '../../../src/replies/topics/topic-items.ts';
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
  gaps: [makeGap('length'), makeGap('weather', { topic: 'sky' })],
});

function view(parts: Partial<TopicsView> = {}): TopicsView {
  return { story, language: 'en', chosenLanguage: undefined, ...parts };
}

describe('the topic browser', () => {
  it('shows in an ephemeral message how many questions each topic has', () => {
    const message = topicsMessage(view());
    expect(message.flags & MessageFlags.Ephemeral).toBe(MessageFlags.Ephemeral);
    expect(textOf(message)).toContain('**63 questions** about this story, and it leaves **2** more open');
    expect(buttonsOf(message)).toHaveLength(3);
    expect(selectsOf(message)).toMatchObject([
      {
        custom_id: 'topics:1:turn:',
        options: [
          { label: 'The meeting', description: '3 answers, 1 left open', value: 'meeting' },
          { label: 'Markets', description: '60 answers', value: 'markets' },
          { label: 'Also left open', description: '1 left open', value: 'gaps.other' },
        ],
      },
    ]);
  });

  it('lists the questions of a topic, which stays selected', () => {
    const [topics, questions, ...rest] = selectsOf(
      topicsMessage(view({ topicId: 'meeting', language: 'fr' })),
    );
    expect(topics?.options.map((option) => option.default ?? false)).toEqual([true, false, false]);
    expect(questions).toMatchObject({
      placeholder: 'Choisir une question',
      custom_id: 'topics:1:question::meeting:0',
      options: [
        { label: 'Et one ?', value: 'one' },
        { value: 'two' },
        { value: 'three' },
        { label: 'Quid de length ?', description: 'L’article n’y répond pas', value: 'length' },
      ],
    });
    expect(rest).toEqual([]);
  });

  it.each([
    [0, 'Questions 1 to 20 of 60', ['q0', 'q19'], ['topics:1:page::markets:1']],
    [1, 'Questions 21 to 40 of 60', ['q20', 'q39'], ['topics:1:page::markets:0', 'topics:1:page::markets:2']],
    [2, 'Questions 41 to 60 of 60', ['q40', 'q59'], ['topics:1:page::markets:1']],
    [9, 'Questions 41 to 60 of 60', ['q40', 'q59'], ['topics:1:page::markets:1']],
  ])('turns the pages of a long topic: page %i', (page, placeholder, [first, last], buttons) => {
    const message = topicsMessage(view({ topicId: 'markets', page }));
    const select = selectsOf(message)[1];
    expect(select?.placeholder).toBe(placeholder);
    expect([select?.options[0]?.value, select?.options.at(-1)?.value]).toEqual([first, last]);
    expect(buttonsOf(message).map((button) => button.custom_id)).toEqual(buttons);
  });

  it('splits a topic evenly, so that no page has a question or two', () => {
    for (const count of [1, 25, 26, 51, 75, 76]) {
      const sizes = pagesOf(Array.from({ length: count })).map(({ length }) => length);
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(count);
      expect(Math.max(...sizes)).toBeLessThanOrEqual(25);
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
    }
  });

  it('shows the whole answer below the selected question, with all that goes with it', () => {
    const item = makeEntry('q1', { topic: 'markets', related: ['one'] });
    const told = makeStory({ about: story.about, entries: [...makeStory().entries, item] });
    const message = topicsMessage(view({ story: told, topicId: 'markets', item, canShare: true }));
    expect(textOf(message)).toBe(
      '-# What about q1?\nThe answer on q1.\n-# Who says so: the White House · Reuters, 31 January 2025',
    );
    const picked = selectsOf(message)[1]?.options.filter((option) => option.default === true);
    expect(picked?.map((option) => option.value)).toEqual(['q1']);
    expect(buttonsOf(message).map(({ custom_id: id }) => id)).toEqual([
      'ask:1:source::q1',
      'ask:1:open::one',
      'ask:1:helpful::entry:q1',
      'ask:1:unhelpful::entry:q1',
      'ask:1:share:en:entry:q1',
    ]);
  });

  it('shows what the story leaves open as well, in its topic or in one of its own', () => {
    const [length, weather] = story.gaps;
    for (const [item, topicId] of [
      [length, 'meeting'],
      [weather, 'gaps.other'],
    ] as const) {
      const message = topicsMessage(view({ topicId, item }));
      expect(textOf(message)).toContain(item?.answer.en);
      expect(selectsOf(message)[1]?.options.at(-1)).toMatchObject({ value: item?.id, default: true });
    }
  });

  it('says that a topic is gone and offers the others', () => {
    const message = topicsMessage(view({ topicId: 'weather' }));
    expect(textOf(message)).toContain('That topic is no longer available');
    expect(selectsOf(message)).toHaveLength(1);
  });
});
