import { describe, expect, it } from 'vitest';
import { lastReply } from './talk.ts';

const last = lastReply();

describe('a question of when', () => {
  it('something has been so is not answered with a day that was to come', () => {
    expect(last('why does the us want to limit chips', 'depuis quand')).toBe('h20-idea-since');
    expect(last('what is the H800', 'since when is it banned')).toContain('h800-restricted');
  });

  it('something would happen is not answered with when something else did', () => {
    expect(last('which chips are restricted', 'ok so when would it happen')).toBe('suggestions');
  });

  it('after a summary is about what that begins with', () => {
    expect(last('whats the story', 'when was this')).toBe('meeting-when');
    expect(last('whats the story', 'where')).toBe('meeting-where');
  });

  it('of a year that the story does not have gets nothing of another', () => {
    expect(last('what was restricted in 2019')).toMatch(/^(?:nothing|suggestions|no-)/u);
  });
});

describe('what came next', () => {
  it('goes on from the end of a whole history, and from the event where one was asked', () => {
    expect(last('give me a timeline of the chips', 'and then?')).toBe('then deepseek-assistant');
    expect(last('when was the H100 restricted', 'and then?')).toBe('then h800-launched');
  });
});

describe('who several are', () => {
  it('is not who somebody else is', () => {
    expect(last('c’est quoi DeepSeek ?', 'qui sont-ils ?')).toContain('more');
  });

  it('is answered with the one reply on all of them', () => {
    expect(last('which lawmakers want more restrictions', 'who are they')).toMatch(
      /^(?:lawmakers-who|select-committee)/u,
    );
  });
});
