import { describe, expect, it } from 'vitest';
import { lastReply } from '../talk.ts';

const last = lastReply();

describe('somebody who meets the bot', () => {
  it.each([
    'c quoi ce truc',
    'what is this',
    'whats this thing',
    'c’est quoi ici',
    'how does this work',
    'what’s this bot',
    'c koi',
    'what does this bot do',
  ])('gets an explanation of the bot: %s', (text) => {
    expect(last(text)).toBe('help');
  });

  it('gets the story where that is asked, or where something was said before', () => {
    expect(last('what is this about')).toBe('meeting-summary');
    expect(last('h20', 'what is this')).not.toBe('help');
  });
});
