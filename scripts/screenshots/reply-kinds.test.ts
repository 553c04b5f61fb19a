import { beforeAll, describe, expect, it } from 'vitest';
import { converse } from '../../src/conversation/converse.ts';
import { nothingSaid } from '../../src/conversation/turn.ts';
import { KnowledgeBase, type Snapshot } from '../../src/serving/knowledge-base.ts';
import { languages, type Language } from '../../src/text/language.ts';
import { shippedKnowledge } from '../../test/support/bot.ts';
import { buildStory } from '../../test/support/build.ts';
import { replyKinds } from './reply-kinds.ts';

/** What the question of a picture has to get; the other pictures are of commands, buttons and conversations. */
const expected: Readonly<Record<string, string>> = {
  answer: 'answer',
  reworded: 'answer',
  'two-answers': 'two answers',
  quotation: 'answer',
  gap: 'gap',
  suggestions: 'suggestions',
  nothing: 'nothing',
  'small-talk': 'small-talk',
  paragraph: 'paragraph',
};

describe('a picture of the docs shows the kind of reply that it is named after', () => {
  let snapshot: Snapshot;

  beforeAll(async () => {
    const opened = await KnowledgeBase.open(shippedKnowledge, buildStory);
    if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
    snapshot = opened.knowledge.current;
  });

  function kindOf(typed: string, language: Language): string {
    const text = typed.replace(/^\/\w+ /u, '');
    const { turn } = converse(snapshot, nothingSaid, { text, chosen: language, fallback: () => language });
    if (turn.kind !== 'verdict') return turn.kind;
    const isOfTwo = turn.second !== null || (turn.verdict.kind === 'answer' && turn.verdict.also !== null);
    return isOfTwo ? 'two answers' : turn.verdict.kind;
  }

  it.each(Object.entries(expected))('%s', (name, kind) => {
    const shown = replyKinds.find((each) => each.name === name);
    const found = languages.map((language) => kindOf(shown?.[language][0] ?? '', language));
    expect(found).toEqual([kind, kind]);
  });
});
