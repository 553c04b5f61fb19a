import { describe, expect, it } from 'vitest';
import { copyOf, ferryFolder, problemsAfter, problemsOf, replaceIn, storyOf } from '../damaged-folder.ts';

const ferry = 'questions/ferry.yaml';
const cost = '- id: ferry-cost\n';
const chip = '- id: ferry-chip\n';

/** The problems of the ferry story with this at the end of story.yaml. */
async function problemsWith(timeline: string): Promise<readonly string[]> {
  const folder = await copyOf(ferryFolder);
  await replaceIn(folder, 'story.yaml', 'publisher:', `timeline:\n${timeline}publisher:`);
  return problemsOf(folder);
}

describe('short labels', () => {
  it('are refused over 38 characters, which is what a phone shows of a button', async () => {
    const short = `  short: { en: ${'x'.repeat(39)}, fr: Le prix }\n`;
    expect(await problemsAfter(ferry, cost, `${cost}${short}`)).toEqual([
      `${ferry}:3:16: short.en has 39 characters: at most 38 fit`,
    ]);
  });

  it('are refused when two entries have the same one', async () => {
    const folder = await copyOf(ferryFolder);
    await replaceIn(folder, ferry, cost, `${cost}  short: { en: The boats, fr: Les bateaux }\n`);
    await replaceIn(folder, ferry, chip, `${chip}  short: { en: the boats?, fr: La puce }\n`);
    expect(await problemsOf(folder)).toEqual([
      `${ferry}:18:16: the label "the boats?" is already at ${ferry}:3: reword one of them`,
    ]);
  });

  it('are typeset', async () => {
    const folder = await copyOf(ferryFolder);
    await replaceIn(folder, ferry, cost, `${cost}  short: { en: Boats' price, fr: L'achat ? }\n`);
    const { entries } = await storyOf(folder);
    expect(entries.find(({ id }) => id === 'ferry-cost')?.short).toEqual({
      en: 'Boats’ price',
      fr: 'L’achat\u202f?',
    });
  });
});

describe('what an entry is called', () => {
  it('is refused when two entries are called the same', async () => {
    const folder = await copyOf(ferryFolder);
    await replaceIn(folder, ferry, cost, `${cost}  called: { en: [boats, sale], fr: [] }\n`);
    await replaceIn(folder, ferry, chip, `${chip}  called: { en: [Sale], fr: [puce] }\n`);
    expect(await problemsOf(folder)).toEqual([
      `${ferry}:18:18: "Sale" is already at ${ferry}:3: remove one of them`,
    ]);
  });
});

describe('the few words of an event', () => {
  const event = 'kind: meeting\n';

  it('are refused over 42 characters', async () => {
    const short = `  short: { en: ${'x'.repeat(43)}, fr: La ligne ouvre }\n`;
    expect(await problemsAfter('timeline.yaml', event, `${event}${short}`)).toEqual([
      'timeline.yaml:17:16: short.en has 43 characters: at most 42 fit',
    ]);
  });

  it('state no more than the paragraphs that the event cites', async () => {
    const short = '  short: { en: 7 boats sail, fr: 7 bateaux partent }\n';
    expect(await problemsAfter('timeline.yaml', event, `${event}${short}`)).toEqual([
      'timeline.yaml:17:16: "7" is not in the digest of p1: cite the paragraph that has it, or correct the short text',
      'timeline.yaml:17:34: "7" is not in the digest of p1: cite the paragraph that has it, or correct the short text',
    ]);
  });
});

describe('what story.yaml says about the timeline', () => {
  it.each([
    [
      'a name in its title that is in no paragraph',
      '  title: { en: How Vexley won, fr: La victoire de Vexley }\n',
      'title, or add it to the paragraph',
    ],
    [
      'a mark that cannot be drawn',
      '  kinds:\n    - { id: launch, mark: heart, word: { en: launched, fr: lancement } }\n',
      'mark must be one of circle, square, triangle, down, diamond, stop, but is "heart"',
    ],
    [
      'a kind twice',
      '  kinds:\n    - { id: launch, mark: circle, word: { en: a, fr: b } }\n    - { id: launch, mark: circle, word: { en: c, fr: d } }\n',
      'the id "launch" is already at story.yaml',
    ],
    [
      'an option that Discord would refuse',
      '  filter:\n    option: { en: Boat type, fr: bateau }\n    description: { en: Only this boat, fr: Seulement ce bateau }\n',
      '"Boat type" is not a valid name for an option',
    ],
  ])('is refused for %s', async (_, timeline, message) => {
    expect((await problemsWith(timeline)).join('\n')).toContain(message);
  });

  it('is refused when an event has another kind than those that it lists', async () => {
    const kinds = '  kinds:\n    - { id: sailing, mark: circle, word: { en: sailing, fr: traversée } }\n';
    expect(await problemsWith(kinds)).toContain(
      'timeline.yaml:7:9: kind must be one of sailing, but is "launch"',
    );
  });
});

describe('a timeline of an earlier version', () => {
  it('still loads, with chips for what its events are about', async () => {
    const folder = await copyOf(ferryFolder);
    await replaceIn(folder, 'timeline.yaml', 'about: [t4, t9]', 'chips: [t4, t9]');
    const { timeline } = await storyOf(folder);
    expect(timeline[0]?.about).toEqual(['t4', 't9']);
  });
});

describe('the address of the article', () => {
  it('is refused when it is none', async () => {
    const url = 'url: www.example.org\npublisher:';
    expect((await problemsAfter('story.yaml', 'publisher:', url)).join()).toContain('not a valid address');
  });
});
