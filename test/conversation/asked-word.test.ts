import { beforeAll, describe, expect, it } from 'vitest';
import { openShippedStory, talkAbout } from './talk.ts';

let first: (message: string) => string | undefined;

beforeAll(async () => {
  const snapshot = await openShippedStory();
  first = (message) => talkAbout(snapshot, [message])[0]?.slice(3);
});

describe('the meaning of a word that the story uses and does not explain', () => {
  it.each([
    'what does rout mean here',
    'define threshold',
    'what is an adversary',
    'ça veut dire quoi déroute',
    'que veut dire seuil ?',
  ])('is not answered with what is near it, but with where the word is: %j', (message) => {
    expect(first(message)).toBe('no answer, more');
  });

  it('is not found where the story does not have the word', () => {
    expect(first('what is a quokka')).toBe('nothing');
  });

  it('is the story’s own gap where it has one, and a name is who or what it is', () => {
    expect(['what is a chip', 'c’est quoi un semi-conducteur', 'what is a H20'].map(first)).toEqual([
      'no-chip-definition',
      'no-chip-definition',
      'h20-what',
    ]);
  });
});
