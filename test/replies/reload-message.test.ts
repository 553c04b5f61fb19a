import { describe, expect, it } from 'vitest';
import type { StoryDifference } from '../../src/knowledge/difference.ts';
import { diffStories } from '../../src/knowledge/difference.ts';
import { rejectedMessage, reloadedMessage } from '../../src/replies/reload-message.ts';
import { makeEntry, makeEvent, makeGap, makeStory, textOf } from './small-story.ts';

function difference(parts: Parameters<typeof makeStory>[0]): StoryDifference {
  return diffStories(makeStory(), makeStory(parts));
}

describe('the report on a reload', () => {
  it('says so when nothing changed', () => {
    expect(textOf(reloadedMessage(difference({}), 'en'))).toContain('Nothing changed');
    expect(textOf(reloadedMessage(difference({}), 'fr'))).toContain('Rien n’a changé');
  });

  it('lists what was added, changed and removed by id', () => {
    const text = textOf(
      reloadedMessage(
        difference({
          entries: [
            makeEntry('one'),
            makeEntry('two', { sources: ['p2'] }),
            makeEntry('four'),
            makeEntry('five'),
          ],
          gaps: [makeGap('length')],
          timeline: [makeEvent('launch', '2024-01-01', '2024-12-31')],
        }),
        'en',
      ),
    );
    expect(text).toContain(
      '**Entries**\n- 2 added: `four`, `five`\n- 1 changed: `two`\n- 1 removed: `three`',
    );
    expect(text).toContain('**Gaps**\n- 1 added: `length`');
    expect(text).toContain('**Events**\n- 1 added: `launch`');
    expect(text).toContain('Phrasings: 6 before, 10 now');
  });

  it('caps long lists and counts the rest', () => {
    const many = Array.from({ length: 60 }, (_, index) => makeEntry(`added-${index}`));
    const text = textOf(reloadedMessage(difference({ entries: [...makeStory().entries, ...many] }), 'en'));
    expect(text).toContain('60 added: `added-0`');
    expect(text).toContain('and 50 more');
  });

  it('tells each problem with its place, and that the old answers go on', () => {
    const text = textOf(
      rejectedMessage(
        [{ file: 'questions/chips.yaml', line: 12, column: 5, message: 'no French answer' }],
        'en',
      ),
    );
    expect(text).toContain('questions/chips.yaml:12:5: no French answer');
    expect(text).toContain('answers from before are still served');
  });

  it('fits as many problems as Discord takes and counts the rest', () => {
    const problems = Array.from({ length: 500 }, (_, index) => ({
      file: 'gaps.yaml',
      line: index + 1,
      column: 1,
      message: `something \`\`\` is wrong ${'x'.repeat(index === 0 ? 5000 : 40)}`,
    }));
    const text = textOf(rejectedMessage(problems, 'fr'));
    expect(text.length).toBeLessThanOrEqual(4000);
    const shown = text.split('\n').filter((line) => line.startsWith('gaps.yaml:')).length;
    expect(shown).toBeGreaterThan(20);
    expect(text).toContain(`… et ${500 - shown} autres erreurs`);
    expect(text.split('```')).toHaveLength(3);
  });
});
