import { describe, expect, it } from 'vitest';
import type { EvaluationEffect } from '../../src/evaluation/effect.ts';
import type { KnowledgeChange } from '../../src/serving/knowledge-base.ts';
import { diffStories } from '../../src/knowledge/difference.ts';
import { previewMessage, rejectedMessage, reloadedMessage } from '../../src/replies/reload-message.ts';
import { makeEntry, makeEvent, makeGap, makeStory } from './make-story.ts';
import { textOf } from './read-message.ts';

function change(
  parts: Parameters<typeof makeStory>[0],
  effect: EvaluationEffect | null = null,
): KnowledgeChange {
  return { ok: true, difference: diffStories(makeStory(), makeStory(parts)), effect };
}

describe('the report on a reload', () => {
  it('says so if nothing changed', () => {
    expect(textOf(reloadedMessage(change({}), 'en'))).toContain('Nothing has changed');
    expect(textOf(reloadedMessage(change({}), 'fr'))).toContain('Rien n’a changé');
  });

  it('lists what was added, changed and removed by id', () => {
    const text = textOf(
      reloadedMessage(
        change({
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
    expect(text).toContain('**Phrasings**\n- 6 added, 2 removed, 10 in total');
  });

  it('caps long lists and counts the rest', () => {
    const many = Array.from({ length: 60 }, (_, index) => makeEntry(`added-${index}`));
    const text = textOf(reloadedMessage(change({ entries: [...makeStory().entries, ...many] }), 'en'));
    expect(text).toContain('60 added: `added-0`');
    expect(text).toContain('and 50 more');
  });

  it('shows the effect on the labelled questions, and which are answered better or worse', () => {
    const effect: EvaluationEffect = {
      before: { right: 4, wrong: 1, offered: 2, silent: 1 },
      after: { right: 5, wrong: 1, offered: 1, silent: 1 },
      better: ['how long?', '@everyone how wide?'],
      worse: ['how **high**?', 'b', 'c', 'd'],
    };
    const english = textOf(reloadedMessage(change({}, effect), 'en'));
    expect(english).toContain('Effect on 8 labelled questions');
    expect(english).toContain('right 4 → 5, wrong 1, suggestions only 2 → 1, no answer 1');
    expect(english).toContain('2 now right: “how long?”, “@\u200beveryone how wide?”');
    expect(english).toContain('4 no longer right: “how \\*\\*high\\*\\*?”, “b”, “c”, and 1 more');
    const french = textOf(reloadedMessage(change({}, effect), 'fr'));
    expect(french).toContain('Effet sur 8 questions de contrôle');
    expect(french).toContain('justes 4 → 5, fausses 1, suggestions seules 2 → 1, sans réponse 1');
    expect(french).toContain('4 ne sont plus justes\u00a0: «\u00a0how');
  });

  it('says after a dry run that nothing has changed for readers', () => {
    expect(textOf(previewMessage(change({}), 'en'))).toMatch(/Dry run.*Nothing has changed for readers/su);
    expect(textOf(previewMessage(change({}), 'fr'))).toMatch(
      /Essai à blanc.*Rien n’a changé pour les lecteurs/su,
    );
  });

  it('shows each problem with its place, and that the previous version stays in use', () => {
    const text = textOf(
      rejectedMessage(
        [{ file: 'questions/chips.yaml', line: 12, column: 5, message: 'no French answer' }],
        'en',
      ),
    );
    expect(text).toContain('questions/chips.yaml:12:5: no French answer');
    expect(text).toContain('they still get the previous version');
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

  it('says whether every process serves it, and why some do not', () => {
    const everywhere = { processes: 3, serving: 3, problems: [] };
    expect(textOf(reloadedMessage(change({}), 'en', everywhere))).toContain('All 3 processes serve it.');
    const some = { processes: 3, serving: 1, problems: ['mistakes', 'silent'] } as const;
    const english = textOf(reloadedMessage(change({}), 'en', some));
    expect(english).toContain('1 of 3 processes serve it. Of the others:');
    expect(english).toContain('one has mistakes in its knowledge folder; its log says which');
    expect(textOf(reloadedMessage(change({}), 'fr', some))).toContain('1 processus sur 3 les utilise');
    const away = { processes: null, serving: 1, problems: [] };
    expect(textOf(reloadedMessage(change({}), 'en', away))).toContain('the database cannot be reached');
  });
});
