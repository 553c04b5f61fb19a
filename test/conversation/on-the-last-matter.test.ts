import { describe, expect, it } from 'vitest';
import { lastReply } from './talk.ts';

const last = lastReply();

describe('a pronoun after who or what something is', () => {
  it.each([
    ['what is nvidia', 'ils sont ou', 'nvidia-where'],
    ['who is krishnamoorthi', 'et il veut koi', 'lawmakers-want'],
    ['who is krishnamoorthi', 'what does he want', 'lawmakers-want'],
  ])('is asked more of it than that: %s, %s', (first, text, expected) => {
    expect(last(first, text)).toBe(expected);
  });

  it('stands for the thing that a place is said to do something with', () => {
    expect(last('what is the h100', 'pk la chine peut pas l’avoir')).toBe('h100-why-not-china');
    expect(last('what is the h100', 'why can’t china have it')).toBe('h100-why-not-china');
  });
});

describe('a question that asks for another kind of thing than its nearest answer gives', () => {
  it('gets what is of that kind near the last answer', () => {
    expect(last('was the meeting planned before or after deepseek', 'Qui l’a organisée ?')).toBe(
      'no-meeting-initiator',
    );
    expect(last('c quoi le comité spécial', 'il y a combien de membres')).toBe('no-committee-members');
  });
});

describe('whether somebody agrees', () => {
  it('is not answered with who that is', () => {
    expect(last('what do the lawmakers want', 'biden est d’accord ?')).toBe('no-biden-comment');
  });
});

describe('« déjà » after a question word', () => {
  it('asks nothing', () => {
    expect(last('what is the select committee', 'ils veulent quoi déjà')).toBe('lawmakers-want');
  });
});

describe('a question of two names', () => {
  it('gets the answers on both', () => {
    expect(last('pourquoi nvidia a créé le h800 puis le h20')).toBe('h800-why + h20-why');
    expect(last('when was the h100 and the h800 restricted')).toBe('h100-restricted + h800-restricted');
  });

  it('gets one where that is about both', () => {
    expect(last('what’s the difference between the h100 and the h20')).toBe('h100-h20-difference');
  });

  it('gets no answer on a name that was not typed', () => {
    expect(last('what did the h100 get replaced by')).not.toContain('h800-after');
  });
});

describe('a product that the story does not have', () => {
  it('gets the gap that people ask of it, and an offer of those alike without one', () => {
    expect(last('ils vont sortir une H30 ?')).toBe('no-h20-successor');
    expect(last('is there an h50 coming')).toBe('suggestions');
  });
});

describe('a country after a gap on companies', () => {
  it('is asked about by itself', () => {
    expect(last('google?', 'mais la chine oui non ?')).toBe('china-role');
    expect(last('google?', 'and china?')).toBe('china-role');
  });
});

describe('somebody “on that”', () => {
  it('is asked what they say of the matter of the last answer', () => {
    expect(last('is the h20 banned', 'what abt nvidia on that')).toBe('no-nvidia-reaction-h20');
    expect(last('what did trump say after the meeting', 'and nvidia on it?')).toBe('nvidia-statement');
  });

  it('is not answered with who that is, where they say nothing of it', () => {
    expect(last('what do the lawmakers want', 'et trump sur ça ?')).toBe('no answer, more');
  });
});
