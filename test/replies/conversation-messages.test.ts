import { describe, expect, it } from 'vitest';
import { moreMessage, needsNameMessage, smallTalkMessage } from '../../src/replies/conversation-messages.ts';
import { makeEntry, makeStory } from './make-story.ts';
import { buttonsOf, textOf } from './read-message.ts';

const entries = ['one', 'two', 'three', 'four'].map((id) => makeEntry(id));
const plain = makeStory({ entries });
const story = { ...plain, about: { ...plain.about, firstQuestions: entries.map(({ id }) => id) } };
const context = { story, language: 'en', ephemeral: false, daysKept: 90 } as const;

/** What the bot says that it keeps. */
function kept(daysKept: number | null): string {
  return textOf(smallTalkMessage('privacy', { ...context, daysKept }));
}

describe('the reply to small talk', () => {
  it('is a sentence or two, with three questions to ask', () => {
    const message = smallTalkMessage('greeting', context);
    expect(textOf(message)).toContain('Hello!');
    expect(buttonsOf(message)).toHaveLength(3);
  });

  it('is the story’s own where it has one, except for what the bot is and keeps', () => {
    const own = { greeting: { en: 'Ahoy!', fr: 'Ohé !' } };
    const aboard = { ...context, story: { ...story, about: { ...story.about, smallTalk: own } } };
    expect(textOf(smallTalkMessage('greeting', aboard))).toContain('Ahoy!');
    expect(textOf(smallTalkMessage('greeting', { ...aboard, language: 'fr' }))).toContain('Ohé !');
    expect(textOf(smallTalkMessage('nature', aboard))).toContain('a program, not a person');
  });

  it('says for how many days questions are kept, or that they are not', () => {
    expect(kept(90)).toContain('90 days');
    expect(kept(1)).toContain('a day');
    expect(kept(null)).toContain('no log');
  });
});

describe('the reply to a question that leans on nothing', () => {
  it('asks for a name and gives examples, and none of the answers', () => {
    const message = needsNameMessage(context);
    expect(textOf(message)).toContain('Name somebody or something');
    expect(textOf(message)).not.toContain('The answer on');
    expect(buttonsOf(message)).toHaveLength(3);
  });
});

describe('the questions next to the last answer', () => {
  const next = { entries: entries.slice(0, 2), unanswered: false };
  const none = { entries: [], unanswered: false };

  it('stand under a line that says what they are', () => {
    const message = moreMessage(next, context);
    expect(textOf(message)).toBe('Related questions:');
    expect(buttonsOf(message)).toHaveLength(2);
    expect(textOf(moreMessage(none, context))).toBe('That is all I have on this.');
  });

  it.each([
    ['en', 'I have no answer to that.', 'Related questions:'],
    ['fr', 'Je n’ai pas de réponse à cela.', 'À lire aussi\u00a0:'],
  ] as const)(
    'stand under a sentence in %s that there is no answer, where one was asked for',
    (language, no, related) => {
      const asked = { ...context, language };
      expect(textOf(moreMessage({ ...next, unanswered: true }, asked))).toBe(`${no} ${related}`);
      const alone = moreMessage({ ...none, unanswered: true }, asked);
      expect(textOf(alone)).toBe(no);
      expect(buttonsOf(alone)).toHaveLength(3);
    },
  );
});
