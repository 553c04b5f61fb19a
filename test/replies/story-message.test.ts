import { describe, expect, it } from 'vitest';
import { storyMessage } from '../../src/replies/story-message.ts';
import { makeStory } from './make-story.ts';
import { textOf } from './read-message.ts';

describe('the story at a glance', () => {
  it('shows who wrote it and when, its caveat, and what is confirmed, claimed and undecided', () => {
    expect(textOf(storyMessage(makeStory(), 'en'))).toBe(
      [
        '### Headline',
        'Reuters, 31 January 2025 · by A. Writer',
        '-# This was translated by a machine.',
        '**Confirmed**',
        '- It was so. (para.\u00a01)',
        '**Claimed**',
        '- A source says so. (paras.\u00a02, 3)',
        '-# Ask about any of this with /ask, or see everything I can answer with /topics.',
      ].join('\n'),
    );
  });

  it('says the same in French', () => {
    const text = textOf(storyMessage(makeStory(), 'fr'));
    expect(text).toContain('### Titre\nReuters, 31 janvier 2025 · par A. Writer');
    expect(text).toContain('**Affirmé**\n- Une source le dit. (§\u00a02, 3)');
    expect(text).toContain('/sujets');
  });

  it('leaves out empty parts', () => {
    const { about } = makeStory();
    const bare = { ...about, byline: [], status: { confirmed: [], claimed: [], undecided: [] } };
    const text = textOf(storyMessage(makeStory({ about: bare }), 'en'));
    expect(text).not.toMatch(/\*\*| · /u);
    expect(text).toContain('Reuters, 31 January 2025\n');
  });
});
