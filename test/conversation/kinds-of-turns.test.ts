import { beforeAll, describe, expect, it } from 'vitest';
import { converse } from '../../src/conversation/converse.ts';
import { nothingSaid } from '../../src/conversation/turn.ts';
import type { Snapshot } from '../../src/serving/knowledge-base.ts';
import { openShippedStory, talkAbout } from './talk.ts';

/** What the last message of a conversation gets, without its language. */
let last: (...messages: readonly string[]) => string | undefined;
let snapshot: Snapshot;

beforeAll(async () => {
  snapshot = await openShippedStory();
  last = (...messages) => talkAbout(snapshot, messages).at(-1)?.slice(3);
});

describe('a name alone', () => {
  it('asks the same of another thing of its kind, after what was asked of that', () => {
    expect(last('when was the H100 restricted', 'H800?')).toBe('h800-restricted');
  });

  it('asks what it is after what another one is, and of another kind', () => {
    expect(last('what is the H100', 'H800?')).toBe('h800-what');
    expect(last('did they find anything on deepseek', 'H100?')).toBe('h100-what');
  });

  it('of two asks who both are', () => {
    expect(last('moolenar et krishnamorti c qui')).toBe('moolenaar-who + krishnamoorthi-who');
  });
});

describe('who somebody is', () => {
  it('is no answer to what they did', () => {
    expect(last('krishnamorti', 'il était à la réunion ?')).not.toBe('krishnamoorthi-who');
    expect(last('who is John Moolenaar', 'is he a republican')).toMatch(/moolenaar-who|lawmakers-parties/u);
  });
});

describe('a correction that gets the same answer again', () => {
  it('is offered something else', () => {
    expect(last('why was the h20 made', 'no i meant why did nvidia make it')).toBe('suggestions');
  });
});

describe('a word that is said of something', () => {
  it('is asked of what the last answer was about', () => {
    expect(last('H20', 'autorisée ?')).toBe('suggestions');
  });
});

describe('the people whom an answer rests on', () => {
  it('are asked about with “who is the source”', () => {
    expect(last('did they talk about deepseek at the meeting', 'whos the source tho')).toMatch(
      /^(?:no-source-name|source-who)$/u,
    );
    expect(last('how far did Nvidia’s shares fall', 'who is the source')).toBe(
      'sources of nvidia-share-fall',
    );
  });

  it('are those who wrote the story where nothing was said before', () => {
    expect(last('who reported this')).toBe('article-authors');
  });
});

describe('what the last answer is called', () => {
  it('is what “it” may stand for', () => {
    expect(last('where did they meet', 'whose idea was it')).toBe('no-meeting-initiator');
  });
});

describe('going back to something', () => {
  it.each(['back to deepseek', 'revenons à deepseek', 'let’s go back to deepseek'])(
    'is a name alone: %j',
    (text) => {
      expect(last('who is Jensen Huang', text)).toBe('deepseek-what');
    },
  );
});

describe('“the spring thing”', () => {
  it('is the spring', () => {
    expect(last('hey whats up with the spring thing')).toBe('curbs-when');
  });
});

describe('a shorter answer', () => {
  it('is the first sentence of the same one', () => {
    const { turn } = converseTwice('what is the story about', 'shorter pls');
    const answer =
      turn.kind === 'verdict' && turn.verdict.kind === 'answer' ? turn.verdict.entry.answer.en : '';
    const whole = snapshot.story.entries.find(({ id }) => id === 'meeting-summary')?.answer.en ?? '';
    expect(whole.startsWith(answer)).toBe(true);
    expect(answer.length).toBeLessThan(whole.length);
  });
});

const fallback = () => 'en' as const;

/** The turn that the second of two messages gets. */
function converseTwice(one: string, other: string) {
  const { remembered } = converse(snapshot, nothingSaid, { text: one, fallback });
  return converse(snapshot, remembered, { text: other, fallback });
}

describe('a short question that completes itself by the last answer', () => {
  it('is not answered with what its words alone are most like, far from that answer', () => {
    expect(last('is china ahead', 'what are they doing about it')).not.toContain('nvidia-makes');
    expect(last('was the meeting arranged before DeepSeek', 'who set it up')).toMatch(/^no-meeting/u);
    expect(last('which chip is the most powerful', 'is it banned?')).toMatch(/h100/u);
  });

  it('with a word said of something is about what was spoken of', () => {
    expect(last('deepseek', 'chinese?')).toBe('deepseek-chinese');
  });

  it('leaves a figure as it is', () => {
    expect(last('1 trillion', '2023')).toContain('h800-restricted');
  });
});

describe('“no”', () => {
  it('turns an offer down, and after an answer gets the questions next to it', () => {
    expect(last('what did he say', 'no')).toBe('needs-name');
    expect(last('what is the H20', 'no?')).toBe('more');
  });
});

describe('a number after an answer', () => {
  it('picks none of what was not offered, and is no figure', () => {
    expect(last('what is the story about', '2')).toBe('more');
  });
});

describe('“who?” where several are near', () => {
  it('is asked back', () => {
    expect(last('did deepseek use banned chips', 'who')).toBe('suggestions');
  });

  it('asks for names that the story does not give', () => {
    expect(['no-h20-sources-names', 'suggestions']).toContain(
      last('qui dit que trump veut limiter la h20', 'des noms ?'),
    );
  });
});

describe('“they”', () => {
  it('are the people of the last answer, and not a company in it', () => {
    expect(last('the 2 lawmakers', 'whats their deal')).not.toContain('nvidia-who');
  });
});

describe('whether a language is spoken', () => {
  it('is answered where nothing was said', () => {
    expect(last('j’ai une question en français ça marche ?')).toBe('help');
  });
});

describe('a preposition and a name or a pronoun', () => {
  it('asks the same from somebody else, or about somebody', () => {
    expect(last('any quotes from trump', 'from huang?')).toBe('huang-said');
    expect(last('what did trump say', 'about him?')).toMatch(/^trump-gentleman/u);
  });
});

describe('a message of light words that says by itself what it is about', () => {
  it('leans on nothing', () => {
    expect(last('who wrote this story', 'who was there')).toBe('no-meeting-attendees');
  });
});

describe('a verb without the object that it wants', () => {
  it('has what was asked for in the last answer', () => {
    expect(last('what do the lawmakers want', 'did trump agree')).toBe('no-lawmakers-answer');
  });
});

describe('a reaction before a question', () => {
  it('is left out of it', () => {
    expect(last('ugh fine. trump quote')).toBe('trump-said');
    expect(last('bon allez deepseek')).toBe('deepseek-what');
  });
});
