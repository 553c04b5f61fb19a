import { describe, expect, it } from 'vitest';
import type { Entry } from '../../src/knowledge/story.ts';
import type { Verdict } from '../../src/matching/verdict.ts';
import type { Message } from '../../src/replies/message.ts';
import type { SecondQuestion } from '../../src/replies/second-question.ts';
import { verdictMessage } from '../../src/replies/verdict-message.ts';
import { makeEntry, makeGap, makeStory } from './make-story.ts';
import { questionButtonsOf, textOf } from './read-message.ts';

function answer(entry: Entry): Verdict {
  return { kind: 'answer', entry, confidence: 1, also: null, alternatives: [] };
}

/** The reply to a message that asks two questions, of which the first has an answer. */
function reply(first: Entry, second: SecondQuestion): Message {
  const story = makeStory();
  return verdictMessage(answer(first), {
    story,
    language: 'en',
    question: 'how far?',
    origin: 'reader',
    ephemeral: false,
    second,
  });
}

describe('the other question of a message', () => {
  it('stands once above what there is on it', () => {
    const verdicts: readonly Verdict[] = [
      answer(makeEntry('one')),
      { kind: 'gap', gap: makeGap('one'), confidence: 1, nearest: [] },
    ];
    for (const verdict of verdicts) {
      const text = textOf(reply(makeEntry('fall'), { question: 'and one?', verdict }));
      expect(text).toMatch(/You also asked: “and one\?”\nThe (?:answer on|story does not say) one\./u);
    }
  });

  it('has what it may mean offered, in the place of what goes with the answer', () => {
    const related = makeEntry('with-related', { related: ['one'] });
    const verdict: Verdict = {
      kind: 'suggestions',
      candidates: [{ entry: makeEntry('two'), confidence: 0.3 }],
    };
    const message = reply(related, { question: 'and?', verdict });
    expect(questionButtonsOf(message).map(({ custom_id: id }) => id)).toEqual(['ask:1:open::two']);
  });
});
