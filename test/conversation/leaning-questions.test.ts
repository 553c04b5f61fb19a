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

describe('a pronoun', () => {
  it('stands for the person of the last answer, before another name too', () => {
    expect(last('who is Jensen Huang', 'il pense quoi de DeepSeek')).toBe('no-nvidia-on-deepseek');
    expect(last('who is Joe Biden', 'what did he think of the meeting')).toBe('no-biden-comment');
  });

  it('of two people stands for the one named first', () => {
    expect(last('what did trump say about huang', 'il pense quoi de deepseek')).toBe('trump-view-deepseek');
  });

  it('asserts nothing of somebody else where there is nothing on the one who is meant', () => {
    expect(last('who is Jensen Huang', 'what did he say to trump')).toMatch(/suggestions|huang/u);
    expect(last('who is John Moolenaar', 'does he like trump')).toBe('suggestions');
  });

  it('may stand for a name in the question itself', () => {
    expect(last('who is John Moolenaar', 'elle est interdite la h20 ?')).toBe('h20-banned-yet');
  });

  it('asserts nothing of another thing either', () => {
    expect(last('what is the H800', 'how come it got banned')).not.toContain('no-deepseek-ban');
    expect(last('who buys nvidia chips', 'what can it do')).not.toBe('nvidia-who');
  });

  it('of several people does not stand for one', () => {
    const reply = last('who is John Moolenaar', 'when did they meet');
    expect(['meeting-when', 'no-lawmakers-when']).toContain(reply);
  });

  it('is not seen in "this year" and « s’il vous plaît »', () => {
    expect(last('resumé rapide svp')).toBe('meeting-summary');
    expect(last('when was the H800 restricted', 'and this year?')).not.toContain('launched');
  });

  it('of several stands for none where the story surely leaves open what the words alone ask', () => {
    expect(last('what is deepseek', 'les puces Intel sont-elles touchées')).toBe('no-other-companies-chips');
    expect(last('what is the H800', 'quand a-t-elle été restreinte')).toBe('h800-restricted');
  });

  it('with nothing said before gets an offer rather than an unsure answer', () => {
    expect(last('who made it')).toBe('suggestions');
    expect(last('who is Jensen Huang', 'elle travaille pour qui')).not.toBe('h20-who-decides');
  });
});

describe('a question without a name', () => {
  it('is not answered with who the last name is', () => {
    expect(last('who is John Moolenaar', 'can you send me the article')).toBe('no-original-link');
    expect(last('what is the H20', 'is it free')).not.toBe('h20-what');
  });

  it('that the story surely leaves open is not made one about the last name', () => {
    expect(last('what is deepseek', 'are Intel chips hit')).toBe('no-other-companies-chips');
    expect(last('what is deepseek', 'did Google use banned chips')).toBe('no-other-company-investigated');
  });

  it('that asks which of several is not asked of the last one alone', () => {
    expect(last('what is the H20', 'which one is banned')).not.toContain('h20');
    expect(last('when are the new limits on AI chip exports due', 'which rules')).toBe('no-rules-details');
    expect(last('when are the new limits on AI chip exports due', 'lesquelles ?')).toBe('more');
  });
});

describe('why?', () => {
  it('is not answered with the reason for another thing', () => {
    expect(last('when was the H100 restricted', 'why')).toMatch(/^(?:no answer, more|no-biden-motives)$/u);
  });
});

describe('the other one', () => {
  it.each([
    ['who is Moolenaar', 'and the other one?', 'krishnamoorthi-who'],
    ['trump a dit quoi', 'et l’autre ?', 'huang-said'],
    ['when was the H800 banned', 'no the other chip', 'h100-restricted'],
    ['which lawmakers want more restrictions', 'who’s the second one', 'krishnamoorthi-who'],
  ])('of two, after %j, is found: %j', (first, second, expected) => {
    expect(last(first, second)).toContain(expected);
  });

  it('of more than two, or of none, gets the related questions', () => {
    expect(last('what is the H20', 'the other one')).toBe('no answer, more');
    expect(last('what do the lawmakers ask for', 'et lui ?')).toBe('no answer, more');
  });

  it('where nothing was said before asks for a name', () => {
    expect(last('and the other one?')).toBe('needs-name');
  });
});

describe('another name', () => {
  it('gets the gap that is open for it as well', () => {
    expect(last('prix de la h100', 'et de la h20 ?')).toBe('no-chip-price');
  });

  it('is asked about with "too"', () => {
    expect(last('who restricted the h100', 'h800 too?')).toBe('h800-who-restricted');
  });

  it('is recognised by its beginning, unless that is a word', () => {
    expect(last('krishna')).toBe('krishnamoorthi-who');
    expect(last('house')).not.toBe('select-committee');
  });

  it('may be a person’s first name, a common one too', () => {
    expect(last('qui est raja', 'et john')).toBe('moolenaar-who');
  });

  it('may follow an opening', () => {
    expect(last('ok parle-moi de nvidia')).toBe('nvidia-who');
    expect(last('sup with nvda')).toBe('nvidia-who');
  });
});

describe('a day', () => {
  it.each([
    ['what happened friday?', 'meeting-when'],
    ['what changed in 2023', 'h800-restricted'],
    ['qu’est-ce qui s’est passé mercredi', 'h20-reported-when'],
  ])('has what the story says of it: %j', (text, expected) => {
    expect(last(text)).toContain(expected);
  });

  it('that the story does not have asserts nothing', () => {
    expect(last('what happened in 2021')).toMatch(/^(?:nothing|suggestions)$/u);
  });
});

describe('what an entry is called', () => {
  it.each([
    ['the meeting?', 'meeting-summary'],
    ['tell me about the white house meeting', 'meeting-summary'],
    ['what happened with the stock market', 'tech-rout'],
    ['tell me about the chips', 'chips-history'],
    ['tu sais quoi sur les deux élus', 'lawmakers-who'],
    ['il se passe quoi avec l’enquête', 'commerce-probe'],
  ])('gets its answer, however it is asked about: %j', (text, expected) => {
    expect(last(text)).toBe(expected);
    expect(last('who is Jensen Huang', text)).toBe(expected);
  });

  it('is not what a longer question is about', () => {
    expect(last('how long did the meeting last')).toBe('no-meeting-length');
  });
});

describe('the news of a name', () => {
  it('is first of all an answer on that name, or who or what it is', () => {
    expect(last('what happened to nvidia')).toMatch(/^nvidia-(?:share-fall|who)/u);
    expect(last('il se passe quoi avec monsieur Trump')).toBe('trump-who');
  });
});

describe('a question about the matter of the last answer', () => {
  it('is asked of that rather than of what the words alone are most like', () => {
    expect(last('what is the export control review', 'who asked for it')).toBe('review-who-ordered');
  });

  it('is not answered with what that matter alone would get', () => {
    expect(last('who is John Moolenaar', 'their parties?')).toBe('lawmakers-parties');
    expect(last('why are US export controls being reviewed', 'their parties?')).not.toMatch(/^review/u);
  });

  it('gets nothing of another matter', () => {
    expect(last('what is the export control review', 'is it raining')).not.toBe('review-what');
  });
});

describe('« qui l’a fait ? »', () => {
  it('leans on the last answer by its article', () => {
    expect(last('c’est quoi deepseek', 'qui l’a fait')).toBe('no-deepseek-founder');
  });
});

describe('since when?', () => {
  it('asks for a beginning', () => {
    expect(last('what is the Trump administration considering for the H20', 'depuis quand')).toBe(
      'h20-idea-since',
    );
  });
});

describe('a question that begins with “and”', () => {
  it('leans on the last answer as it would without', () => {
    expect(last('deepseek c’est quoi', 'and who made it')).toBe('no-deepseek-founder');
    expect(last('c’est quoi deepseek', 'c’est publié quand')).toBe('article-date');
  });

  it('about another name asks what was said about that', () => {
    expect(last('what did trump say about huang', 'and of deepseek')).toBe('trump-view-deepseek');
  });
});

describe('a correction', () => {
  it.each([
    ['when was the H100 banned', 'no the H800', 'h800-restricted'],
    ['quand la H100 a été interdite', 'non je parle de la H800', 'h800-restricted'],
  ])('asks the same of another name: %j, %j', (first, second, expected) => {
    expect(last(first, second)).toBe(expected);
  });

  it('without a name gets the related questions', () => {
    expect(last('who is Jensen Huang', 'no that’s not what i asked')).toBe('more');
  });
});

describe('a gap', () => {
  it('on somebody who was neither typed nor spoken of is not said to a curt question', () => {
    expect(last('what does Nvidia make', 'interdites ?')).not.toMatch(/^no-/u);
  });
});

describe('a number', () => {
  it('picks one of the examples that were just shown', () => {
    const [, second] = snapshot.story.about.firstQuestions;
    expect(last('hi', '2')).toBe(second);
  });
});

describe('the whole story', () => {
  it.each([
    'what is this about',
    'ok so whats the news',
    'what happened',
    'c koi cette histoire',
    'de quoi ça parle ?',
  ])('is summed up for %j', (text) => {
    expect(last(text)).toBe('meeting-summary');
    expect(last('who is Jensen Huang', text)).toBe('meeting-summary');
  });
});

describe('a word about the last answer', () => {
  it.each([
    ['is that proven', 'sources of nvidia-share-why'],
    ['plus simple', 'nvidia-share-why'],
    ['shorter pls', 'nvidia-share-why'],
    ['longer', 'more'],
    ['why not', 'more'],
    ['and the rest?', 'more'],
    ['too long', 'nvidia-share-why'],
    ['no it isnt', 'sources of nvidia-share-why'],
    ['lol doubt it', 'sources of nvidia-share-why'],
    ['who told you this', 'sources of nvidia-share-why'],
  ])('is understood of it: %j', (text, expected) => {
    expect(last('why did nvidia shares fall', text)).toBe(expected);
  });
});

describe('the related questions', () => {
  it('can be picked by their place', () => {
    expect(last('when was the H100 restricted', 'more', 'the first one')).toBe('h100-who-restricted');
    expect(last('who restricted the H800', 'continue', 'la première')).toBe('h800-restricted');
  });

  it('are shown for a pick where nothing was offered', () => {
    expect(last('when was the H100 restricted', 'the first one')).toBe('more');
  });
});

describe('a name with a courtesy or a word about the story after it', () => {
  it('is the name', () => {
    expect(last('who’s joe biden here')).toBe('biden-who');
    expect(last('c’est qui moolenaar dans cette histoire')).toBe('moolenaar-who');
    expect(last('explique moi la h100 stp')).toBe('h100-what');
  });
});

describe('an unsure gap', () => {
  it('on a name that nobody has spoken of is not asserted', () => {
    expect(last('what is the H20', 'pk ils veulent l’interdire')).not.toMatch(/^no-/u);
  });
});

describe('a gap on one', () => {
  it('is not open for another that it only speaks of', () => {
    expect(last('did nvidia lose money')).toBe('suggestions');
    expect(last('did trump lose money')).toBe('no-trump-money');
  });

  it('is what is open of a name, not who or what that is', () => {
    expect(last('la chine dit quoi')).toBe('no-china-reaction');
  });
});
