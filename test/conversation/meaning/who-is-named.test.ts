import { beforeAll, describe, expect, it } from 'vitest';
import { converse } from '../../../src/conversation/converse.ts';
import { nothingSaid } from '../../../src/conversation/turn.ts';
import type { Snapshot } from '../../../src/serving/knowledge-base.ts';
import { openShippedStory, talkAbout } from '../talk.ts';

let snapshot: Snapshot;

beforeAll(async () => {
  snapshot = await openShippedStory();
});

/** What is offered to a message that nothing was said before. */
function offered(text: string): readonly string[] {
  return converse(snapshot, nothingSaid, { text, fallback: () => 'en' }).remembered.offered;
}

describe('who and what the story names', () => {
  it.each([
    ['who does it mention'],
    ['ok fine who is mentioned'],
    ['who is in this story'],
    ['ça parle de qui ?'],
    ['de qui parle l’article'],
  ])('offers its people: %s', (text) => {
    expect(offered(text)).toEqual(['trump-who', 'huang-who', 'biden-who']);
  });

  it.each([
    ['which companies then'],
    ['ok quelles boites alors'],
    ['what companies are in it'],
    ['il cite quelles entreprises ?'],
  ])('offers its companies: %s', (text) => {
    expect(offered(text)).toEqual(expect.arrayContaining(['nvidia-who', 'deepseek-what']));
  });

  it('offers them after a company that the story does not have', () => {
    expect(talkAbout(snapshot, ['microsoft', 'quelles boites alors']).at(-1)).toBe('fr suggestions');
  });

  it('offers those whom a gap names to “who then”', () => {
    const said = converse(snapshot, nothingSaid, { text: 'microsoft', fallback: () => 'en' }).remembered;
    expect(
      converse(snapshot, said, { text: 'bon qui alors', fallback: () => 'en' }).remembered.offered,
    ).toEqual(['nvidia-who', 'deepseek-what']);
  });

  it('is not asked by what else is asked of companies', () => {
    expect(offered('which companies were hit')).toEqual([]);
  });
});

describe('who one is', () => {
  it('is no answer to a question about another', () => {
    expect(talkAbout(snapshot, ['biden il vient faire quoi dans cette histoire'])[0]).not.toContain(
      'trump-who',
    );
  });
});
