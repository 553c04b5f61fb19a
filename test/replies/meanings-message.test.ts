import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeOfWords } from '../../src/curation/meanings/words-in-question.ts';
import {
  answeredAlreadyMessage,
  foundMessage,
  proposalsMessage,
  wordsAddedMessage,
  wordsRemovedMessage,
} from '../../src/replies/meanings-message.ts';
import { languages } from '../../src/text/language.ts';
import { faultsOf } from '../support/message-faults.ts';
import { makeStory } from './make-story.ts';
import { buttonsOf, selectsOf } from './read-message.ts';
import { awkwardText, longStory } from './some-insights.ts';

const view = {
  story: makeStory(),
  language: 'en',
  question: { key: 'unanswered1', text: 'What dosh did the Harbour Co pay?', language: 'en' },
  writtenIn: 'en',
  days: 7,
} as const;

const longestId = 'i'.repeat(60);

describe('the messages about words that mean the same', () => {
  it('show how many labelled questions a proposal was judged by, one and none apart', () => {
    const addition = { kind: 'name', id: 'harbour', language: 'en', words: 'Harbour Co' } as const;
    const labels = (others: number) => {
      const proposals = [{ addition, wins: 2, losses: 1, others, answer: 'price', isAnswered: true }];
      const message = proposalsMessage(view, { proposals, answer: 'price', nearest: [] });
      return selectsOf(message).map(({ options }) => options[0]);
    };
    expect(labels(500)).toEqual([
      {
        label: '“Harbour Co” is another way to write harbour',
        description: 'wins 2, loses 1 of 500 other labelled questions · answers with: price',
        value: 'name:harbour:4-2',
      },
    ]);
    expect(labels(0)[0]?.description).toBe('no other labelled question to judge by · answers with: price');
  });

  it('say which word of the story a new concept begins with, and carry it with the pick and its undo', () => {
    const addition = {
      kind: 'concept',
      id: 'cost',
      language: 'en',
      words: 'dosh',
      beside: 'cost',
    } as const;
    const proposals = [{ addition, wins: 0, losses: 0, others: 1, answer: 'price', isAnswered: false }];
    const message = proposalsMessage(view, { proposals, answer: 'price', nearest: [] });
    expect(selectsOf(message)[0]?.options[0]).toEqual({
      label: '“dosh” means the same as cost',
      description: 'not answered yet, but offered first: price',
      value: 'concept:cost:1-1:cost',
    });
    const place = { file: 'vocabulary.yaml', line: 1, column: 1 };
    const [undo] = buttonsOf(wordsAddedMessage(place, addition, view));
    expect(undo?.custom_id).toMatch(/:cost:1-1:cost$/u);
  });

  it('have an undo that Discord takes, whatever the id and wherever the words stand', () => {
    const text = `${'a '.repeat(148)}x y`;
    const additions = [
      { kind: 'concept', id: longestId },
      { kind: 'name', id: longestId },
      { kind: 'concept', id: 'a'.repeat(25), beside: 'a'.repeat(25) },
    ] as const;
    for (const each of additions) {
      const addition = { ...each, language: 'fr', words: 'x' } as const;
      const place = { file: 'vocabulary.yaml', line: 1, column: 1 };
      const question = { ...view.question, text };
      const added = wordsAddedMessage(place, addition, { ...view, question, writtenIn: 'fr' });
      expect(placeOfWords(text, 'x')).toBe('148-1');
      expect(faultsOf(added)).toEqual([]);
      const [undo] = buttonsOf(added);
      expect(undo?.custom_id.length).toBeLessThanOrEqual(100);
      expect(undo?.custom_id).toContain(each.id);
    }
  });

  it('stay within Discord’s limits, whatever the reader typed', () => {
    const nearest = Array.from({ length: 25 }, (_, index) => ({
      subject: 'entry' as const,
      id: `${'i'.repeat(57)}-${index}`,
      question: { en: 'How? '.repeat(60), fr: 'Où ? '.repeat(60) },
      confidence: 0.5,
    }));
    const place = { file: 'vocabulary.yaml', line: 100_000, column: 1 };
    fc.assert(
      fc.property(awkwardText, fc.constantFrom(...languages), (text, language) => {
        const long = { ...view, story: longStory, language, question: { ...view.question, text } };
        const addition = { kind: 'concept', id: longestId, language, words: text } as const;
        const proposals = [
          { addition, wins: 1e7, losses: 1e7, others: 1e7, answer: longestId, isAnswered: true },
        ];
        const proposed = { proposals, nearest, answer: nearest[0]?.id };
        for (const message of [
          proposalsMessage(long, proposed),
          proposalsMessage(long, { ...proposed, proposals: [], answer: undefined }),
          answeredAlreadyMessage('i'.repeat(57), long),
          wordsAddedMessage(place, addition, long),
          wordsRemovedMessage(place, addition, language),
          foundMessage(text, nearest, long),
          foundMessage(text, [], long),
        ]) {
          expect(faultsOf(message)).toEqual([]);
        }
      }),
      { numRuns: 40 },
    );
  });
});
