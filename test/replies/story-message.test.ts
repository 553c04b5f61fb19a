import { describe, expect, it } from 'vitest';
import { storyMessage } from '../../src/replies/story-message.ts';
import { makeStory } from './make-story.ts';
import { buttonsOf, textOf } from './read-message.ts';

describe('the story at a glance', () => {
  it('shows who wrote it and when, its caveat, and what is confirmed, with buttons for the rest', () => {
    const message = storyMessage(makeStory(), 'en');
    expect(textOf(message)).toBe(
      [
        '### Headline',
        'Reuters, 31 January 2025 · by A. Writer',
        '-# This was translated by a machine.',
        '**Confirmed**',
        '- It was so. (para.\u00a01)',
      ].join('\n'),
    );
    expect(buttonsOf(message)).toMatchObject([{ label: 'Claimed', custom_id: 'story:1:show::claimed' }]);
  });

  it('shows what a button asks for, in French too', () => {
    const message = storyMessage(makeStory(), 'fr', 'claimed');
    expect(textOf(message)).toContain('### Titre\nReuters, 31 janvier 2025 · par A. Writer');
    expect(textOf(message)).toContain('**Affirmé**\n- Une source le dit. (§\u00a02, 3)');
    expect(buttonsOf(message)).toMatchObject([{ label: 'Confirmé' }]);
  });

  it('leaves out empty parts', () => {
    const { about } = makeStory();
    const bare = { ...about, byline: [], status: { confirmed: [], claimed: [], undecided: [] } };
    const text = textOf(storyMessage(makeStory({ about: bare }), 'en'));
    expect(text).not.toMatch(/\*\*| · /u);
    expect(text).toContain('Reuters, 31 January 2025\n');
  });
});
