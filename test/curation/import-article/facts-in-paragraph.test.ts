import { describe, expect, it } from 'vitest';
import { amountsIn, factsIn } from '../../../src/curation/import-article/facts-in-paragraph.ts';
import { namesInArticle } from '../../../src/curation/import-article/names-in-article.ts';

/** Who says each thing that is said, "-" for nobody with a name. */
function speakersOf(text: string): readonly string[] {
  return factsIn(text, 0, namesInArticle([text], 'en'), [], 'en')
    .filter(({ kind }) => kind === 'what' || kind === 'says')
    .map(({ kind, speaker }) => `${kind}: ${speaker ?? '-'}`);
}

/** What is quoted or said by itself. */
function quotedIn(text: string): readonly string[] {
  return factsIn(text, 0, namesInArticle([text], 'en'), [], 'en')
    .filter(({ kind }) => kind === 'says')
    .map(({ about }) => about);
}

describe('a quotation', () => {
  it('of fewer than four words is no fact by itself', () => {
    expect(quotedIn('The club met on Friday. Judges rated the pool “good” and “very clean”.')).toEqual([]);
    expect(quotedIn('The club met on Friday. Judges call the pool “good for the town”.')).toEqual([
      'good for the town',
    ]);
  });

  it('of the first sentence is asked for as what happened', () => {
    expect(quotedIn('Judges call the pool “good for the town”.')).toEqual([]);
  });

  it('completes the sentence that leads to it with a colon', () => {
    const text = 'The club met on Friday. Nora Pell, 84, said: “Take the pool away. You take the club away.”';
    expect(quotedIn(text)).toEqual(['Take the pool away. You take the club away']);
    expect(speakersOf(text)).toEqual(['what: -', 'says: Nora Pell']);
  });
});

describe('a name that readers know', () => {
  it.each([
    ['The pool is on Facebook.', []],
    ['The pool is run by Mora Dunn Ltd.', ['Mora Dunn Ltd']],
  ])('is not asked for by itself: %s', (text, asked) => {
    const facts = factsIn(text, 0, namesInArticle([text], 'en'), [], 'en');
    expect(facts.filter(({ kind }) => kind === 'who').map(({ about }) => about)).toEqual(asked);
  });
});

describe('who says so', () => {
  it('is the whole name, and not a shorter one inside it', () => {
    expect(speakersOf('Ashdale NHS Trust said it had NHS money.')).toEqual(['what: Ashdale NHS Trust']);
  });

  it('is nobody whose name is not the subject', () => {
    expect(speakersOf('Ashdale General Hospital will close, the trust that runs it said.')).toEqual([
      'what: -',
    ]);
    expect(speakersOf('Only an RNLI crew can do that, the papers say.')).toEqual(['what: -']);
  });

  it('is a person who opens the sentence, however far the verb is', () => {
    expect(
      speakersOf(
        'Alan Pell, the member for Ashdale, called it a betrayal of a town and said he had asked for a meeting.',
      ),
    ).toEqual(['what: Alan Pell']);
  });

  it('is asked for instead of what happened where a paragraph opens with a quotation', () => {
    expect(speakersOf('“Nobody wanted this,” said Nora Pell, who runs it.')).toEqual(['says: Nora Pell']);
  });

  it('is the one person of the paragraph for “she said” and for a quotation that goes on', () => {
    expect(
      speakersOf('Nora Pell swam on Friday. “It was cold,” she said. “I shall wait for summer.”'),
    ).toEqual(['what: -', 'says: Nora Pell', 'says: Nora Pell']);
    expect(speakersOf('Nora Pell met Alan Pell. “It was cold,” she said.')).toEqual(['what: -', 'says: -']);
  });

  it('is not asked of who somebody is and where something is, which is the article’s account', () => {
    const text =
      'The chair, Nora Pell, a retired teacher, said it would cost £95,000 to convert Chapel Lane.';
    const facts = factsIn(text, 0, namesInArticle([text], 'en'), [], 'en');
    expect(facts.map(({ kind, speaker }) => `${kind}: ${speaker ?? '-'}`)).toEqual([
      'what: Nora Pell',
      'who: -',
      'how-much: Nora Pell',
      'where: -',
    ]);
  });

  it('is nobody who promised money', () => {
    expect(speakersOf('Ashdale Trust has promised £500.')).toEqual(['what: -']);
  });
});

describe('what is asked', () => {
  it('has the article that a name has', () => {
    const text = 'A grant of the Dunmere Heritage Fund, he says.';
    expect(
      factsIn(text, 0, namesInArticle([text], 'en'), [], 'en')
        .filter(({ kind }) => kind === 'who')
        .map(({ about }) => about),
    ).toEqual(['the Dunmere Heritage Fund']);
  });

  it('is not a number that only says which of several is meant', () => {
    expect(amountsIn('This year 40 people, with Year 9 pupils from Room 12, gave £5.', 'en')).toEqual([
      '40',
      '£5',
    ]);
  });

  it('is not cut at a colon between quotation marks', () => {
    const text = '« Il a cédé : nous fermons », a dit Luc Arnal.';
    expect(
      factsIn(text, 0, namesInArticle([text], 'fr'), [], 'fr')
        .filter(({ kind }) => kind === 'says')
        .map(({ sentence }) => sentence),
    ).toEqual([text]);
  });
});
