import { describe, expect, it } from 'vitest';
import { diffStories } from '../../src/knowledge/difference.ts';
import { copyOf, ferryFolder, replaceIn, storyOf } from './damaged-folder.ts';

const nothing = { added: [], changed: [], removed: [] };

describe('the difference of two stories', () => {
  it('is nothing for the same files', async () => {
    const story = await storyOf(ferryFolder);
    expect(diffStories(story, await storyOf(ferryFolder))).toEqual({
      entries: nothing,
      gaps: nothing,
      timeline: nothing,
      names: nothing,
      concepts: nothing,
      paragraphs: nothing,
      phrasings: { added: 0, removed: 0, total: 32 },
      aboutChanged: false,
    });
  });

  it('ignores the order of the entries, gaps and names', async () => {
    const story = await storyOf(ferryFolder);
    const turned = {
      ...story,
      entries: story.entries.toReversed(),
      gaps: story.gaps.toReversed(),
      vocabulary: { ...story.vocabulary, names: story.vocabulary.names.toReversed() },
    };
    const difference = diffStories(story, turned);
    expect([difference.entries, difference.gaps, difference.names]).toEqual([nothing, nothing, nothing]);
  });

  it('lists what is new, what changed and what is gone, and counts the phrasings', async () => {
    const folder = await copyOf(ferryFolder);
    await replaceIn(
      folder,
      'questions/ferry.yaml',
      '- price of the boats',
      '- price of the boats\n      - boats cost what',
    );
    await replaceIn(folder, 'gaps/ferry.yaml', 'id: ticket-price', 'id: fare');
    await replaceIn(folder, 'timeline.yaml', 'en: The T9 follows the T4.', 'en: The T9 comes after the T4.');
    await replaceIn(folder, 'vocabulary.yaml', '[the shipyard]', '[the shipyard, the yard]');
    await replaceIn(folder, 'vocabulary.yaml', 'launch]', 'launch, start]');
    await replaceIn(folder, 'paragraphs.yaml', 'The town expects', 'The town hopes for');
    await replaceIn(folder, 'story.yaml', 'invented.', 'made up.');
    expect(diffStories(await storyOf(ferryFolder), await storyOf(folder))).toEqual({
      entries: { ...nothing, changed: ['ferry-cost'] },
      gaps: { ...nothing, added: ['fare'], removed: ['ticket-price'] },
      timeline: { ...nothing, changed: ['t4-replaced'] },
      names: { ...nothing, changed: ['marenda'] },
      concepts: { ...nothing, changed: ['open'] },
      paragraphs: { ...nothing, changed: ['p3'] },
      phrasings: { added: 5, removed: 4, total: 33 },
      aboutChanged: true,
    });
  });
});
