import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { converse, type Said } from '../../src/conversation/converse.ts';
import { nothingSaid, type Remembered } from '../../src/conversation/turn.ts';
import type { Snapshot } from '../../src/serving/knowledge-base.ts';
import type { Language } from '../../src/text/language.ts';
import { likelyLanguage } from '../../src/text/question-language.ts';
import { inShort, openShippedStory, saidIn, talkAbout } from './talk.ts';

let snapshot: Snapshot;
let talk: (...messages: readonly string[]) => readonly string[];

beforeAll(async () => {
  snapshot = await openShippedStory();
  talk = (...messages) => talkAbout(snapshot, messages);
});

/** A message of a reader whose Discord is set to a language. */
function saidBy(text: string, reader: Language) {
  return { text, reader, fallback: () => reader };
}

describe('a paragraph', () => {
  it('can be asked for by its number, and leaves what was said before as it was', () => {
    expect(talk('What is the H20?', 'show me paragraph 9', 'que dit le § 12 ?', 'source?')).toEqual([
      'en h20-what',
      'en paragraph 9',
      'fr paragraph 12',
      'fr sources of h20-what',
    ]);
  });
});

describe('a follow-up', () => {
  it('asks of another name what was asked of the last one', () => {
    expect(talk('when was the H100 banned?', 'and the H800?')).toEqual([
      'en h100-restricted',
      'en h800-restricted',
    ]);
    expect(talk('what is the H20', 'and the H100?', 'what about the H800')).toEqual([
      'en h20-what',
      'en h100-what',
      'en h800-what',
    ]);
    expect(talk('la H100 a été interdite quand ?', 'et la H800 ?')).toEqual([
      'fr h100-restricted',
      'fr h800-restricted',
    ]);
  });

  it('takes the name that a pronoun stands for from the last answer', () => {
    const [, banned] = talk('what is the H800', 'when was it banned?');
    expect(banned).toMatch(/^en h800-restricted(?: \+ |$)/u);
    expect(talk("c'est quoi deepseek", "c'est chinois ?")[1]).toBe('fr deepseek-chinese');
  });

  it.each([
    ['why?', 'nvidia-share-why'],
    ['how come', 'nvidia-share-why'],
    ['pourquoi ?', 'nvidia-share-why'],
    ['and when was that?', 'tech-rout-when'],
    ['source?', 'sources of nvidia-share-fall'],
    ['says who', 'sources of nvidia-share-fall'],
    ['qui a dit ça ?', 'sources of nvidia-share-fall'],
    ['more', 'more'],
    ['dis-m’en plus', 'more'],
    ['and then?', 'then h20-considered'],
    ['et après ?', 'then h20-considered'],
    ['where?', 'no answer, more'],
  ])('%j is understood of the answer before', (followUp, expected) => {
    expect(talk('How far did Nvidia’s shares fall?', followUp)[1]?.slice(3)).toBe(expected);
  });

  it('that goes on with a name is in the language of the word that it goes on with', () => {
    expect(talk('what did nvidia say', 'et trump ?')[1]).toMatch(/^fr /u);
    expect(talk('nvidia a dit quoi', 'and trump?')[1]).toMatch(/^en /u);
  });

  it('says the same answer in the other language, and goes on in it', () => {
    expect(talk('what is the h20', 'et en français ?', 'H100', 'in English please')).toEqual([
      'en h20-what',
      'fr h20-what',
      'fr h100-what',
      'en h100-what',
    ]);
  });

  it.each([
    'why?',
    'when',
    'source?',
    'who said that?',
    'more',
    'and then?',
    'en français',
    'qui ça ?',
    'date ?',
    '?',
  ])('asserts nothing where nothing was said before: %j', (text) => {
    expect(talk(text)[0]?.slice(3)).toBe('needs-name');
  });

  it('picks one of the questions that were offered', () => {
    const offered = snapshot.story.entries.slice(0, 2).map(({ id }) => id);
    const { turn } = converse(
      snapshot,
      { ...nothingSaid, offered },
      { text: 'the second one', fallback: () => 'en' },
    );
    expect(inShort(turn)).toBe(offered[1]);
  });
});

describe('a message that is no sentence', () => {
  it.each([
    ['trump', 'trump-who'],
    ['who is Trump', 'trump-who'],
    ['nvda 📉📉', 'nvidia-share-fall'],
    ['17%', 'nvidia-share-fall'],
    ['1 trillion', 'tech-rout'],
    ['1000 milliards', 'tech-rout'],
    ['tl;dr', 'meeting-summary'],
    ['spring', 'curbs-when'],
  ])('%j finds what the story says of it', (text, expected) => {
    expect(talk(text)[0]?.slice(3).split(' + ')).toContain(expected);
  });
});

describe('a word that every object has', () => {
  it.each(['constructor', 'toString', 'why hasOwnProperty', '__proto__'])('is only a word: %s', (word) => {
    expect(talk('what is the H800', word)).toHaveLength(2);
  });
});

describe('two questions in one', () => {
  it('are answered both', () => {
    expect(talk('When was the H100 banned? And who runs Nvidia?')).toEqual([
      'en h100-restricted + huang-who',
    ]);
    expect(talk('Who is Huang and what did he say?')).toEqual(['en huang-who + huang-said']);
  });

  it('are of one name where the second has a pronoun for it', () => {
    expect(talk('How much did DeepSeek cost and who founded it?')).toEqual([
      'en no-deepseek-training-cost + no-deepseek-founder',
    ]);
  });

  it('get one answer where they are one', () => {
    expect(talk('What is the H20? What is that chip?')[0]).toBe('en h20-what');
  });
});

/** The language of each reply of a conversation. */
function languagesOf(...messages: readonly string[]): readonly string[] {
  return talk(...messages).map((said) => said.slice(0, 2));
}

describe('the language of a reply', () => {
  it.each<[string, Language, Language]>([
    ['la H800 a été interdite quand ?', 'en', 'fr'],
    ['when was the H800 banned?', 'fr', 'en'],
    ['H800', 'fr', 'fr'],
    ['why?', 'fr', 'fr'],
  ])('to %j of a reader with Discord in %s is %s', (text, reader, expected) => {
    const { language } = converse(snapshot, nothingSaid, saidBy(text, reader));
    expect(language).toBe(expected);
  });

  it('is that of the conversation, until the reader sets Discord to another language', () => {
    const { remembered } = converse(snapshot, nothingSaid, saidBy('when was the H800 banned?', 'fr'));
    expect(converse(snapshot, remembered, saidBy('H20', 'fr')).language).toBe('en');
    const since = converse(snapshot, nothingSaid, saidBy('la H800 a été interdite quand ?', 'fr')).remembered;
    expect(converse(snapshot, since, saidBy('H20', 'en')).language).toBe('en');
  });

  it.each(['17%', '$589', 'nvda 📉', 'DeepSeek', '2022'])(
    'to %j is the conversation’s, else the reader’s, else that of the place, else the story’s first',
    (text) => {
      const guess = { text, fallback: (): Language => 'fr' };
      const languageOf = (remembered: Remembered, said: Partial<Said>) =>
        converse(snapshot, remembered, { ...guess, ...said }).language;
      const french: Remembered = { ...nothingSaid, language: 'fr' };
      expect(languageOf(french, { wordless: 'en' })).toBe('fr');
      expect(languageOf(nothingSaid, { reader: 'fr', wordless: 'en' })).toBe('fr');
      expect(languageOf(nothingSaid, { wordless: 'fr' })).toBe('fr');
      expect(languageOf(nothingSaid, {})).toBe('en');
    },
  );

  it('is that of the words typed, as few as they are, where all of them are of one language', () => {
    expect(languagesOf('what is the h20', 'c’est interdit ?')).toEqual(['en', 'fr']);
    expect(languagesOf('what is the h20', 'en fr ?', 'ok in eng')).toEqual(['en', 'fr', 'en']);
    expect(languagesOf('what is the story about', 'more', 'la première')).toEqual(['en', 'en', 'fr']);
  });

  it('is guessed from the words where nothing else says, from a name too where the languages differ', () => {
    const said = { fallback: likelyLanguage, wordless: 'en' as const };
    const languageOf = (text: string) => converse(snapshot, nothingSaid, { ...said, text }).language;
    expect(['Chine', 'pourquoi ?', 'China', '17 % de baisse'].map(languageOf)).toEqual([
      'fr',
      'fr',
      'en',
      'fr',
    ]);
  });

  it('is the chosen one, whatever the question', () => {
    const { language } = converse(snapshot, nothingSaid, {
      text: 'when was the H800 banned?',
      chosen: 'fr',
      fallback: () => 'en',
    });
    expect(language).toBe('fr');
  });
});

describe('any conversation', () => {
  const message = fc.oneof(
    fc.constantFrom(
      'why?', 'when', 'who?', 'and the H800?', 'et la H20 ?', 'more', 'source', 'and then?', 'en français', 'yes', '2', 'hi',
      'when was it banned', 'how much', 'is it free?', 'zzqq wwkk', 'zzqq?', 'and the other one?', 'which one', 'ok who is he', 'what did he say to trump', 'elle pense quoi', 'what happened', 'h800 too?', '17%', 'and Huang?', 'what about huawei', 'trump', '', 'allowed?', 'chinese?', 'no i meant when', 'what did he say', 'names?', 'who set it up', 'no', 'shorter pls', 'et deepseek', 'sur trump', 'H20?', 'krishnamorti', 'mouais. et c’est sûr ?', 'results', 'et l’europe là-dedans', 'who was tougher', 'h10',
    ), // prettier-ignore
    fc.string({ maxLength: 40 }),
  );

  it('asserts nothing that the words alone would not, but of what was said before', () => {
    fc.assert(
      fc.property(fc.array(message, { maxLength: 6 }), message, (before, last) => {
        let remembered: Remembered = nothingSaid;
        for (const text of before)
          ({ remembered } = converse(snapshot, remembered, { text, fallback: () => 'en' }));
        const alone = converse(snapshot, nothingSaid, { text: last, fallback: () => 'en' }).turn;
        const { turn } = converse(snapshot, remembered, { text: last, fallback: () => 'en' });
        if (remembered.said === null && remembered.offered.length === 0)
          expect(saidIn(turn)).toEqual(saidIn(alone));
        else if (
          turn.kind === 'verdict' &&
          !turn.isFollowUp &&
          turn.second === null &&
          turn.verdict.kind === 'answer' &&
          turn.verdict.also === null
        )
          // Of two answers the one about something else than the last one is left out.
          expect([...saidIn(alone)]).toEqual(expect.arrayContaining([...saidIn(turn)]));
      }),
      { numRuns: 80 },
    );
  });

  it('remembers ids and a language, and never more than a few', () => {
    fc.assert(
      fc.property(fc.array(message, { maxLength: 8 }), (messages) => {
        let remembered: Remembered = nothingSaid;
        for (const text of messages)
          ({ remembered } = converse(snapshot, remembered, { text, fallback: () => 'en' }));
        const { entries, gaps, timeline, vocabulary } = snapshot.story;
        const ids = new Set([...entries, ...gaps, ...timeline, ...vocabulary.names].map(({ id }) => id));
        const kept = [
          remembered.said?.id,
          remembered.event,
          remembered.whom,
          remembered.thing,
          ...remembered.offered,
        ].filter((id) => typeof id === 'string');
        expect(kept.filter((id) => !ids.has(id))).toEqual([]);
        expect(Object.keys(remembered).sort()).toEqual([
          'event',
          'language',
          'offered',
          'pending',
          'reader',
          'said',
          'thing',
          'whom',
        ]);
        expect(remembered.offered.length).toBeLessThanOrEqual(3);
      }),
      { numRuns: 40 },
    );
  });
});
