import { beforeAll, describe, expect, it } from 'vitest';
import type { Story } from '../../src/knowledge/story.ts';
import { languages } from '../../src/text/language.ts';
import { createMatcher } from '../../src/matching/matcher.ts';
import type { Matcher, NearTarget } from '../../src/matching/verdict.ts';
import { shippedFolder } from '../knowledge/damaged-folder.ts';
import { buildStory } from '../support/build.ts';
import { listFaults, verdictFaults } from './verdict-faults.ts';

function idOf(near: NearTarget | undefined): string {
  if (near === undefined) return 'nothing';
  return near.subject === 'entry' ? near.entry.id : near.gap.id;
}

let story: Story;
let matcher: Matcher;

beforeAll(async () => {
  const built = await buildStory(shippedFolder);
  if (!built.ok) throw new Error(JSON.stringify(built.problems));
  story = built.story;
  matcher = createMatcher(story, built.model);
});

describe('the matcher of the shipped story', () => {
  it('answers a bare name, and who or what it is, with the entry about it', () => {
    const wrong = story.vocabulary.names.flatMap(({ id, name, about }) =>
      languages.flatMap((language) => {
        if (about === undefined) return [];
        const verdict = matcher.match(name[language]);
        return verdict.kind === 'answer' && verdict.entry.id === about ? [] : [`${id}, ${language}`];
      }),
    );
    expect(wrong).toEqual([]);
    expect(matcher.match('who is Trump')).toMatchObject({ kind: 'answer', entry: { id: 'trump-who' } });
    expect(matcher.match('c’est qui, Biden ?')).toMatchObject({ kind: 'answer', entry: { id: 'biden-who' } });
  });

  it('answers every question shown to people with its own entry, in both languages', () => {
    const wrong = story.entries.flatMap(({ id, ask }) =>
      languages.filter((language) => {
        const verdict = matcher.match(ask[language][0] ?? '');
        return verdict.kind !== 'answer' || verdict.entry.id !== id;
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('lists every question shown to people first once it is typed', () => {
    const missing = story.entries.flatMap(({ id, ask }) =>
      languages.flatMap((language) => {
        const [first] = matcher.complete(ask[language][0] ?? '', 25);
        return idOf(first) === id ? [] : [`${id}, ${language}: ${idOf(first)}`];
      }),
    );
    expect(missing).toEqual([]);
  });

  it('lists every gap first once its question is typed', () => {
    const missing = story.gaps.flatMap(({ id, ask }) =>
      languages.filter((language) => idOf(matcher.complete(ask[language][0] ?? '', 25)[0]) !== id),
    );
    expect(missing).toEqual([]);
  });

  it('lists nothing that has hardly anything to do with what was typed', () => {
    const listed = matcher.complete('how far did the shares of nvidia fall', 25);
    expect(listed.map(idOf)).toContain('nvidia-share-fall');
    expect(listed.length).toBeLessThan(9);
    for (const { confidence } of listed.slice(6)) expect(confidence).toBeGreaterThanOrEqual(0.01);
  });

  it('lists several questions for a name alone, that on the name first', () => {
    const listed = matcher.complete('h20', 25);
    expect(listed.map(idOf)[0]).toBe('h20-what');
    expect(listed.length).toBeGreaterThanOrEqual(6);
  });

  it('returns a valid verdict and list for a question cut after any letter', () => {
    const { ask } = story.entries[0] ?? { ask: { en: [''], fr: [''] } };
    for (const question of [ask.en[0] ?? '', ask.fr[0] ?? '']) {
      for (let length = 0; length <= question.length; length += 1) {
        const typed = question.slice(0, length);
        expect([
          ...verdictFaults(matcher.match(typed)),
          ...listFaults(matcher.complete(typed, 25), 25),
        ]).toEqual([]);
      }
    }
  });

  it.each(['zzxxqq', 'zz xx vv', 'qqqqqqqq wwwwwwww', '', '?', '🚢'])(
    'lists nothing for what no question holds: "%s"',
    (typed) => {
      expect(matcher.complete(typed, 25).map(idOf)).toEqual([]);
    },
  );
});
