import { describe, expect, it } from 'vitest';
import { storyMessage } from '../../src/replies/story-message.ts';
import { makeGap, makeStory } from './make-story.ts';
import { buttonsOf, textOf } from './read-message.ts';

describe('the story at a glance', () => {
  it('shows who wrote it and when, its caveat, what is confirmed, and what can be asked, with buttons for the rest', () => {
    const message = storyMessage(makeStory({ gaps: [makeGap('age')] }), 'en');
    expect(textOf(message)).toBe(
      [
        '### Headline',
        'Reuters, 31 January 2025 · by A. Writer',
        '-# This was translated by a machine.',
        '**Confirmed**',
        '- It was so. (para.\u00a01)',
        '-# 3 answers, 1 question left open',
        '-# /ask · /topics · /timeline',
      ].join('\n'),
    );
    expect(buttonsOf(message)).toMatchObject([{ label: 'Claimed (1)', custom_id: 'story:1:show::claimed' }]);
  });

  it('shows what a button asks for below the headline alone, in French too', () => {
    const message = storyMessage(makeStory(), 'fr', 'claimed');
    expect(textOf(message)).toBe('### Titre\n**Affirmé**\n- Une source le dit. (§\u00a02, 3)');
    expect(buttonsOf(message)).toMatchObject([{ label: 'Confirmé (1)' }]);
  });

  it('is whole again with its first part', () => {
    const story = makeStory();
    expect(storyMessage(story, 'en', 'confirmed')).toEqual(storyMessage(story, 'en'));
  });

  it('leaves out empty parts', () => {
    const { about } = makeStory();
    const bare = { ...about, byline: [], status: { confirmed: [], claimed: [], undecided: [] } };
    const text = textOf(storyMessage(makeStory({ about: bare }), 'en'));
    expect(text).not.toMatch(/\*\*|· by/u);
    expect(text).toContain('Reuters, 31 January 2025\n');
  });
});
