import { describe, expect, it } from 'vitest';
import { pickByName } from '../../../src/conversation/meaning/pick-by-name.ts';
import { nothingSaid } from '../../../src/conversation/turn.ts';
import { lastReply, openShippedStory } from '../talk.ts';

const last = lastReply();

describe('a pick by place', () => {
  it.each([
    ['the second one'],
    ['2nd'],
    ['number 2'],
    ['ok the 2nd one'],
    ['la 2eme'],
    ['la 2e stp'],
    ['question 2'],
    ['je veux la deuxième'],
  ])('takes the example that was shown: %s', (pick) => {
    expect(last('help', pick)).toBe('h20-banned-yet');
  });

  it('takes the last one, whatever the number of questions', () => {
    expect(last('help', 'the last one')).toBe('nvidia-share-fall');
    expect(last('h20', 'more', 'la dernière')).toBe('h20-banned-yet');
  });

  it('takes one of the questions related to an answer', () => {
    expect(last('h20', 'more', '2nd')).toBe('h20-why');
  });

  it('asks for a name where nothing was shown', () => {
    expect(last('la 2eme')).toBe('needs-name');
  });
});

describe('“both”', () => {
  it('takes the first two of the questions offered', () => {
    const [first, second] = [last('trump', 'more', 'the first one'), last('trump', 'more', 'the second one')];
    expect(last('trump', 'more', 'both please')).toBe(`${first} + ${second}`);
    expect(last('trump', 'more', 'les deux stp')).toBe(`${first} + ${second}`);
  });
});

describe('a pick by name', () => {
  it('takes the first question offered on a name that the reader agrees to', () => {
    expect(last('h20', 'more', 'oui, h20')).toBe(last('h20', 'more', '1'));
  });

  it('takes the only question offered on two names', async () => {
    const { story } = await openShippedStory();
    const pick = (...words: readonly string[]) =>
      pickByName(story, { ...nothingSaid, offered: ['h20-what', 'trump-gentleman', 'tech-rout'] }, words)?.id;
    expect(pick('trump', 'huang')).toBe('trump-gentleman');
    expect(pick('trump', 'and', 'deepseek')).toBeUndefined();
    expect(pick('huang')).toBeUndefined();
  });
});

describe('a question offered for the second of two', () => {
  it('can be picked', () => {
    expect(last('what is the h20 and was wall street worried about china')).toContain('suggestions');
    expect(last('what is the h20 and was wall street worried about china', 'yes that')).toBe(
      'china-catching-up',
    );
  });
});
