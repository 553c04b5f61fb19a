import { describe, expect, it } from 'vitest';
import { lastReply } from './talk.ts';

const last = lastReply();

describe('“that’s all” with a question mark', () => {
  it('asks for more after an answer, and says goodbye without', () => {
    expect(last('what did trump say after the meeting', 'c tout ?')).toBe('more');
    expect(last('what did trump say after the meeting', 'thats all?')).toBe('more');
    expect(last('what did trump say after the meeting', 'c tout')).toBe('goodbye');
  });
});

describe('what a review is for', () => {
  it('is why there is one', () => {
    expect(last('who ordered the review', 'what’s it for exactly')).toBe('review-why');
  });
});

describe('a pronoun', () => {
  it('that a name comes after stands for that', () => {
    expect(last('c’est quoi la h800', 'ça tourne sur fortnite une h20')).not.toMatch(/h800/u);
  });

  it('is none in « c’est-à-dire »', () => {
    expect(last('et le h800 ?', 'l’année dernière, c’est-à-dire 2024 ?')).toBe('h20-released');
  });
});

describe('what something is for', () => {
  it.each([
    ['ça sert a quoi'],
    ['à quoi ça sert ?'],
    ['what is it for'],
    ['what can it do'],
    ['what’s the point of it'],
  ])('is asked of the thing in the last answer: %s', (text) => {
    expect(last('h20', text)).toBe('h20-used-for');
  });

  it('is asked of the only thing in an answer that was asked about none', () => {
    expect(last('how many h20s has nvidia sold to china', 'ok then what is it even for')).toBe(
      'h20-used-for',
    );
  });

  it('is asked of the bot where nothing was said', () => {
    expect(last('ça sert a quoi')).toBe('help');
  });
});

describe('“since when”', () => {
  it('is not when somebody did something, where it asks since when they are what they are', () => {
    expect(last('who’s the ceo of nvidia', 'since when')).toBe('no answer, more');
  });

  it('with a verb of the last answer is asked of that', () => {
    expect(last('is it proven that deepseek used banned chips', 'depuis quand ils cherchent')).toBe(
      'commerce-probe-when',
    );
  });
});

describe('a number', () => {
  it('is asked of the last answer, which says that there is none', () => {
    expect(last('export threshold', 'what number is it?')).toBe('export-threshold');
  });
});

describe('somebody on whom a pronoun stands for', () => {
  it('is asked what they said of the one in the last answer', () => {
    expect(last('jensen a dit quoi', 'et trump sur lui ?')).toBe('trump-gentleman');
    expect(last('who is jensen huang', 'and trump about him?')).toBe('trump-gentleman');
  });
});

describe('who it is that an answer is about', () => {
  it('is said again for “himself”', () => {
    expect(last('jensen a dit quoi', 'nan mais lui même')).toBe('huang-said');
  });
});

describe('a reader who insists', () => {
  it('gets the same answer again', () => {
    expect(last('should i buy nvidia', 'cmon just tell me')).toBe('no-stock-advice');
    expect(last('should i buy nvidia', 'allez dis moi')).toBe('no-stock-advice');
  });
});

describe('a correction', () => {
  it('is of another name, in short forms too', () => {
    expect(last('nvda drop', 'nn je parlais de la h20')).toBe('h20-what');
    expect(last('h20', 'jvoulais dire la h800')).toBe('h800-what');
    expect(last('trump', 'pas lui, huang')).toBe('huang-who');
  });

  it('may say what was understood instead', () => {
    expect(last('nvda drop', 'i said deepseek not nvidia')).toBe('deepseek-what');
  });
});

describe('the other one of two', () => {
  it('is found after a name with a slip and chat words', () => {
    expect(last('moolenar who dat')).toBe('moolenaar-who');
    expect(last('moolenar who dat', 'and the other one')).toBe('krishnamoorthi-who');
  });
});

describe('who the source is', () => {
  it('is answered in any order of its words', () => {
    expect(last('was deepseek discussed at the meeting', 'et la source c qui')).toMatch(
      /^(?:no-source-name|source-who)$/u,
    );
  });
});

describe('a guess at the answer after a question', () => {
  it('is left out', () => {
    expect(last('who conducts the review', 'wait who ordered it, biden?')).toBe('review-who-ordered');
    expect(last('when did they meet, thursday?')).toBe('meeting-when');
  });

  it('is no guess where a name ends a list', () => {
    expect(last('who are Moolenaar, Krishnamoorthi?')).not.toBe('needs-name');
  });
});

describe('the head of a company', () => {
  it('may be called its guy', () => {
    expect(last('so what did trump n the nvidia guy talk about')).toBe('meeting-about');
    expect(last('c’est qui le mec de nvidia')).toBe('huang-who');
  });

  it('is nobody where the story has no name for them', () => {
    expect(last('huang', 'no the other guy')).toBe('trump-who');
  });
});

describe('“that part”', () => {
  it('is the matter of the last answer', () => {
    expect(last('was deepseek discussed at the meeting', 'did nvidia confirm that part')).toBe(
      'nvidia-not-mentioned',
    );
    expect(last('was deepseek discussed at the meeting', 'trump a confirmé cette partie ?')).toBe(
      'trump-not-confirmed',
    );
  });
});

describe('a reader who asks for more', () => {
  it('is offered other questions each time, until there are no more', () => {
    const offers = ['more', 'more pls', 'encore'].map((_, at, all) =>
      last('what did trump say', ...all.slice(0, at + 1)),
    );
    expect(offers).toEqual(['more', 'more', 'more']);
    const picks = [1, 2, 3].map((times) =>
      last('what did trump say', ...Array.from({ length: times }, () => 'more'), 'the first one'),
    );
    expect(new Set(picks).size).toBe(3);
  });

  it('is offered more for “only them?”, which asserts nothing', () => {
    expect(last('nvidia', 'only them?')).toBe('more');
    expect(last('nvidia', 'juste eux ?')).toBe('more');
  });
});

describe('“so yes?”', () => {
  it('gets the last answer again, which says how far it goes', () => {
    expect(last('did deepseek use illegal chips', 'so yes?')).toBe('commerce-probe-proven');
    expect(last('did deepseek use illegal chips', 'oui ou non ?')).toBe('commerce-probe-proven');
  });
});

describe('“sure?”', () => {
  it('doubts the last answer with a question mark, and agrees without', () => {
    expect(last('what is the h20', 'sure?')).toBe('sources of h20-what');
    expect(last('what is the h20', 'sure')).toBe('reaction');
  });
});

describe('“the result?”', () => {
  it('is what came of the matter of the last answer, though the word alone is asked of another', () => {
    expect(last('deepseek investigation', 'résultat ?')).toBe('no-commerce-probe-outcome');
    expect(last('the meeting', 'results?')).toBe('meeting-decision');
  });
});

describe('“what happens now”', () => {
  it('is what the story has still to come, where nothing was said before', () => {
    expect(last('so what happens now')).toBe('ahead further-curbs');
    expect(last('what happened')).toBe('meeting-summary');
  });
});

describe('the other of two', () => {
  it('is nobody whom the reader says it is not', () => {
    expect(last('who is biden', 'not biden the other')).not.toContain('biden');
  });
});

describe('a doubt', () => {
  it('changes nothing of what is spoken of', () => {
    expect(
      last('did they meet because of deepseek', 'one anonymous source, are you sure?', 'ok. when was it'),
    ).toBe('meeting-when');
    expect(last('what did trump say', 'can i trust it', 'more', 'the first one')).toBe(
      last('what did trump say', 'more', 'the first one'),
    );
  });
});

describe('a year beside that of the last answer', () => {
  it('is asked for by “before” and “after”', () => {
    expect(last('2023', 'and the year before')).toBe(last('2022'));
    expect(last('h800', 'l’année d’avant')).toBe(last('2022'));
    expect(last('2022', 'the year after')).toBe(last('2023'));
  });
});

describe('“of somebody”', () => {
  it('adds nothing to an answer on what another thinks of them', () => {
    expect(last('what trump thinks of deepseek', 'of deepseek')).toBe('trump-view-deepseek');
    expect(last('what trump thinks of deepseek', 'of biden')).toMatch(/biden/u);
  });
});

describe('a doubt of a part of the last answer', () => {
  it('gets its sources', () => {
    expect(last('nvidia stock', 'are u sure about the 17')).toBe('sources of nvidia-share-fall');
    expect(last('nvidia stock', 't sûr des chiffres ?')).toBe('sources of nvidia-share-fall');
  });
});

describe('a question on the story itself', () => {
  it('leans on no answer', () => {
    expect(last('tl;dr', 'who wrote the story')).toBe('article-authors');
  });
});

describe('the same for another', () => {
  it('is asked of that one', () => {
    expect(last('quand la h100 a été restreinte', 'meme chose pour la h800')).toBe('h800-restricted');
  });
});

describe('“before that one”', () => {
  it('is the event before that of the last answer', () => {
    expect(last('h800', 'and before that one?')).toBe('before h100-restricted');
  });
});

describe('a question that was asked of nothing', () => {
  it('is asked of what is named next', () => {
    expect(last('why?', 'the tech rout')).toContain('tech-rout-why');
    expect(last('pourquoi ?', 'bah la chute en bourse')).toMatch(/-why$/u);
    expect(last('when?', 'the meeting')).toBe('meeting-when');
  });

  it('waits no longer than that', () => {
    expect(last('why?', 'thanks', 'the tech rout')).toBe(last('the tech rout'));
    expect(last('why?', 'who is huang')).toBe('huang-who');
  });
});

describe('a question about the bot', () => {
  it('is about it in a chat’s spelling, too', () => {
    expect(last('h20', 'et toi qui ta fait ?')).toBe('maker');
    expect(last('slt ça marche en mp ?')).toBe('help');
  });
});

describe('a very long message', () => {
  it('is read as far as a question is', () => {
    const filler = 'ok '.repeat(134);
    expect(last(`${filler}who is huang`)).toBe(last(filler));
    expect(last(`${'ok '.repeat(60)}who is huang`)).not.toBe(last(filler));
  });
});

describe('“because of whom”', () => {
  it('is why', () => {
    expect(last('1 trillion', 'because of who')).toBe('tech-rout-why');
    expect(last('1000 milliards', 'à cause de qui')).toBe('tech-rout-why');
  });
});

describe('"alone?"', () => {
  it('is who was there, too', () => {
    expect(last('when did they meet', 'alone?')).toBe('meeting-who');
    expect(last('quand se sont-ils vus ?', 'seuls ?')).toBe('meeting-who');
  });
});
