import { describe, expect, it } from 'vitest';
import { lastReply } from '../talk.ts';

const last = lastReply();

describe('the person whom the last message was about', () => {
  it('is whom a pronoun stands for, though the answer is about several', () => {
    const asked = ['Does Krishnamoorthi appear in this?', 'what does he want'] as const;
    expect(last(...asked)).toBe('lawmakers-want');
    expect(last(...asked, 'which state is he from?')).toBe('no-lawmakers-background');
  });

  it('is not the other one', () => {
    expect(last('tell me about krishnamoorthi', 'what does he want', 'and the other guy')).toBe(
      'moolenaar-who',
    );
    expect(last('qu’a dit trump', 'et son interlocuteur ?')).toBe('huang-said');
    expect(last('moolenaar', 'who’s the other guy with him')).toBe('krishnamoorthi-who');
  });

  it('is somebody else than the one who is named before “about him”', () => {
    expect(last('who met trump', 'what did he say', 'and what did trump say about him')).toBe(
      'trump-gentleman',
    );
  });

  it('has reasons that the story may leave open', () => {
    expect(last('what did the biden administration do', 'why did he')).toBe('no-biden-motives');
  });

  it('is no thing that the words of the question are about', () => {
    expect(last('who is huang', 'is he american')).toBe('no-huang-background');
  });

  it('has a company, which may go without its name', () => {
    expect(last('c’est qui Huang', 'sa compagnie est où')).toBe('nvidia-where');
    expect(last('who is huang', 'what does his company make')).toBe('nvidia-makes');
    expect(last('who is huang', 'and his company, what does it do?')).toMatch(/^nvidia-/u);
    expect(last('sa compagnie est où')).not.toBe('nvidia-where');
  });

  it('is what the one said of whom another is named after that', () => {
    expect(last('did trump reveal details of the meeting', 'and nvidia?')).toBe('nvidia-statement');
  });
});

describe('the thing that the last message was about', () => {
  it('is what “it” stands for, though the answer is about several', () => {
    expect(last('difference between h800 and h20', 'how fast is the h20', 'whats it used for then')).toBe(
      'h20-used-for',
    );
  });

  it('is what “they” stands for, if there are several of it', () => {
    expect(last('les puces h20', 'elles vont être interdites ?')).toMatch(
      /^h20-(?:banned-yet|considered|shipments-china)/u,
    );
  });

  it('is not what “they” stands for after who said so', () => {
    expect(last('combien de sources pour la h20', 'ils bossent pour qui')).not.toMatch(/h20-maker/u);
  });

  it('is not what « celle qui » is', () => {
    expect(last('la h100 elle coûte combien', 'et celle qui est encore autorisée ?')).not.toMatch(/h100/u);
  });
});

describe('“il” with a verb of saying', () => {
  it('is a person, and “lui” the other one', () => {
    expect(last('who did trump meet', 'il a dit quoi de lui ?')).toBe('trump-gentleman');
    expect(last('who did trump meet', 'what does he think of him')).toBe('trump-gentleman');
  });
});

describe('the second of two people', () => {
  it('is meant in a question, too', () => {
    expect(last('which lawmakers want more limits', 'is the second one a Republican?')).toBe(
      'krishnamoorthi-who',
    );
    expect(last('which lawmakers want more limits', 'le premier est de quel parti')).toMatch(
      /moolenaar-who|lawmakers-parties/u,
    );
  });
});

describe('what somebody said “after”', () => {
  it('is no event that came next', () => {
    expect(last('trump', 'what did he say after')).toBe('trump-said');
  });
});

describe('a day that the story lacks', () => {
  it('is asked of nobody', () => {
    expect(last('trump', 'what about sunday')).toBe('nothing');
  });
});

describe('“il” with words before its verb', () => {
  it('is a person, too', () => {
    expect(last('pk trump a interdit deepseek aux usa ?', 'alors il en pense quoi')).toMatch(
      /^trump-view|suggestions/u,
    );
  });
});

describe('what was asked of the last answer', () => {
  it('is asked of somebody “himself”', () => {
    expect(last('did nvidia confirm it', 'and trump himself?')).toMatch(/^trump-(?:said|not-confirmed)/u);
  });

  it('is not asked of what another thing is called', () => {
    expect(last('c’est quoi les nouvelles règles pour les puces ?', 'ça sort quand précisément')).toBe(
      'curbs-when',
    );
  });
});

describe('the last person', () => {
  it('is still “he” after answers on nobody', () => {
    expect(last('who is jensen huang', 'where is nvidia based', 'what do they make', 'how rich is he')).toBe(
      'no-huang-money',
    );
  });

  it('is the one who spoke, where only what was said was asked about somebody else', () => {
    expect(last('trump a dit quoi de la réunion', 'et sur huang ?', 'il pense quoi de deepseek')).toBe(
      'trump-view-deepseek',
    );
  });
});
