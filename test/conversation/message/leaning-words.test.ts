import { describe, expect, it } from 'vitest';
import { messageWords } from '../../../src/conversation/message/follow-up.ts';
import { readLeaningWords } from '../../../src/conversation/message/leaning-words.ts';

/** What a message is taken to ask, in a word. */
function askedBy(text: string): string | undefined {
  const followUp = readLeaningWords(messageWords(text));
  if (followUp?.kind === 'asks') return followUp.asked;
  return followUp?.kind === 'language' ? followUp.language : followUp?.kind;
}

describe('a message of light words alone', () => {
  it.each([
    ['why', ['but why did all that happen then', 'mais pourquoi tout ça est arrivé']],
    [
      'when',
      ['when exactly did this take place', 'et ça s’est produit quand au juste', 'since when is that so'],
    ],
    ['where', ['where did all this happen', 'et tout ça c’était où exactement']],
    ['how-much', ['so how much was that in all', 'ça fait combien tout ça']],
    [
      'sources',
      [
        'and who told you all that',
        'how do you even know this',
        'tu es bien sûr de ça',
        'who is your source for that',
      ],
    ],
    ['again', ['can you say that in other words', 'tu peux me redire ça plus simplement']],
    [
      'more',
      ['is there anything else you can tell me', 'y a d’autres choses à savoir', 'explain this to me please'],
    ],
    ['later', ['and what came after all that', 'et la suite c’est quoi']],
    ['fr', ['could I have this in french please']],
    ['en', ['tu peux me dire ça en anglais']],
  ])('asks %s by the word that weighs', (asked, texts) => {
    expect(texts.map((text) => [text, askedBy(text)])).toEqual(texts.map((text) => [text, asked]));
  });

  it.each([
    ['has another word', 'why did the ferry stop'],
    ['is about somebody that a pronoun stands for', 'where does he come from'],
    ['is about the bot', 'how do you do it'],
    ['is long', 'why why why why why why why why why why why'],
    ['asks nothing', 'it is what it is'],
    ['says “or” in French', 'ça ou ça'],
  ])('asks nothing of the last answer where it %s: %j', (_reason, text) => {
    expect(askedBy(text)).toBeUndefined();
  });
});
