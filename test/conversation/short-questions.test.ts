import { beforeAll, describe, expect, it } from 'vitest';
import type { Snapshot } from '../../src/serving/knowledge-base.ts';
import { openShippedStory, talkAbout } from './talk.ts';

/** What the last message of a conversation gets, without its language. */
let last: (...messages: readonly string[]) => string | undefined;
let snapshot: Snapshot;

beforeAll(async () => {
  snapshot = await openShippedStory();
  last = (...messages) => talkAbout(snapshot, messages).at(-1)?.slice(3);
});

describe('which of several', () => {
  it('is asked of the matter of the last answer', () => {
    expect(last('did deepseek use banned chips', 'which chips')).toBe('no-commerce-probe-chips');
    expect(last('deepseek a utilisé des puces interdites ?', 'quelles puces')).toBe(
      'no-commerce-probe-chips',
    );
    expect(last('who must keep the computing power', 'which allies')).toMatch(/allies|more/u);
  });

  it('is not answered with who or when', () => {
    expect(last('when did we learn of the Commerce Department’s probe', 'which chips')).not.toMatch(
      /who|when/u,
    );
  });
});

describe('a short question with a verb of its own', () => {
  it('is not answered with the last answer again', () => {
    expect(last('since when has limiting the H20 been studied', 'so when does it start')).not.toBe(
      'h20-idea-since',
    );
    expect(last('who conducts the review', 'when will it be done')).toBe('no-review-dates');
    expect(last('who asked for the review', 'and who’s doing it')).toBe('review-who-conducts');
  });
});

describe('a pronoun beside a name', () => {
  it('stands for what the last answer was about', () => {
    expect(last('what do the lawmakers want', 'did trump agree with them')).toBe('no-lawmakers-answer');
    expect(last('how did the meeting go', 'what did nvidia say about it')).toMatch(
      /^nvidia-(?:statement|confirmed)/u,
    );
    expect(last('la h100 c’est quoi', 'c’est trump qui l’a interdite ?')).not.toMatch(/^h20/u);
  });

  it('that only repeats it, as French has it, stands for nobody', () => {
    expect(last('qui est Jensen Huang', 'Google a-t-il réagi ?')).not.toMatch(/^huang/u);
    expect(last('qui est Jensen Huang', 'qu’a-t-il dit ?')).toMatch(/huang-said|suggestions/u);
  });

  it('does not stand for a place that only describes something else', () => {
    expect(last('what do the lawmakers want', 'has it passed')).not.toBe('deepseek-investigated');
  });
});

describe('a name after what the story leaves open', () => {
  it('that the gap is not about is asked about by itself', () => {
    expect(last('et huawei ?', 'bon et nvidia alors')).toBe('nvidia-who');
    expect(last('what about huawei', 'and tsmc?')).toMatch(/^no-other/u);
    expect(last('did china respond', 'and nvidia?')).not.toBe('no-china-reaction');
  });
});

describe('“too” after a name', () => {
  it('asks of it what the last answer says of another', () => {
    expect(last('can the H800 still be sold', 'the H20 too?')).toMatch(/^h20-(?!what)/u);
  });
});

describe('“by” and a name', () => {
  it('is answered with who it was', () => {
    expect(last('when was the H100 restricted', 'by trump?')).toBe('h100-who-restricted');
  });
});

describe('“the second one” with nothing to pick from', () => {
  it('is the other of two', () => {
    expect(last('who is moolenaar', 'the second one')).toBe('krishnamoorthi-who');
  });
});

describe('how much', () => {
  it('is answered with what the story says of it without a figure', () => {
    expect(last('is deepseek cheaper', 'by how much')).toBe('deepseek-cheaper');
    expect(last('deepseek c’est moins cher ?', 'de combien')).toBe('deepseek-cheaper');
  });
});

describe('now', () => {
  it('is the latest of what happened to things of that kind', () => {
    expect(last('did biden ban the h100', 'and now')).toBe('now h20-considered');
  });
});

describe('before that', () => {
  it('is the event before, in either direction', () => {
    expect(last('when did the h20 come out', 'and before that?')).toBe('before h800-restricted');
    expect(last('pourquoi nvidia a fait la H20', 'et avant il y avait quoi')).toBe('before h800-restricted');
    expect(last('when did the h20 come out', 'before that?', 'and then?')).toBe('then h20-launched');
  });

  it('is asked of nothing where nothing was said', () => {
    expect(last('before that?')).toBe('needs-name');
  });
});

describe('a question after what came next', () => {
  it('is about that', () => {
    expect(last('what’s new', 'and what next', 'when')).toBe('curbs-when');
  });
});

describe('who says a part of the last answer', () => {
  it('gets its sources', () => {
    expect(last('when will a decision on the H20 be made', 'who said its early')).toMatch(/^sources of/u);
    expect(last('what is the story about', 'who told them that')).toMatch(/^sources of/u);
  });

  it.each([
    'so unconfirmed?',
    'who else confirmed that',
    'qui d’autre en parle ?',
    'where does that number come from',
    'd’où vient ce chiffre ?',
  ])('is asked by %j too', (message) => {
    expect(last('how far did nvidia fall', message)).toBe('sources of nvidia-share-fall');
  });

  it('is the gap again where a figure is one that the story does not give', () => {
    expect(last('did DeepSeek spend 6 million dollars', 'd’où vient ce chiffre ?')).toBe(
      last('did DeepSeek spend 6 million dollars'),
    );
  });

  it('has no name where the story gives none, even after an answer about somebody else', () => {
    expect(last('what did huang say about trump', 'what was the spokesperson’s name')).toBe(
      'no-spokesperson-name',
    );
  });

  it('is not asked by what a source said', () => {
    expect(last('was it about tariffs', 'ok and the source said what')).toBe('source-said');
  });
});

describe('another thing to be spoken about', () => {
  it('is asked of the one who spoke', () => {
    expect(last('what did trump say about huang', 'and about the meeting?')).toMatch(/^trump/u);
  });
});

describe('a pronoun where nothing was said', () => {
  it('is nobody', () => {
    expect(last('what did he say')).toBe('suggestions');
    expect(last('who made it')).toBe('suggestions');
  });
});
