import { MessageFlags } from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../src/matching/verdict.ts';
import { goneMessage, verdictMessage, type QuestionContext } from '../../src/replies/verdict-message.ts';
import { buttonsOf, makeEntry, makeGap, makeStory, textOf } from './small-story.ts';

const entry = makeEntry('fall', {
  ask: { en: ['How far did Nvidia’s shares fall?'], fr: ['De combien l’action Nvidia a-t-elle chuté ?'] },
  answer: { en: 'By up to 17%.', fr: 'Jusqu’à 17 %.' },
  sources: ['p9'],
});
const story = makeStory({ entries: [...makeStory().entries, entry] });

function context(parts: Partial<QuestionContext> = {}): QuestionContext {
  return { story, language: 'en', question: 'how far?', onlyForReader: false, ...parts };
}

function answer(answered = entry): Verdict {
  return { kind: 'answer', entry: answered, confidence: 0.9, alternatives: [] };
}

const nothing: Verdict = { kind: 'nothing' };

describe('the reply to a question', () => {
  it('gives the question understood, the answer, who says so and where it stands', () => {
    expect(textOf(verdictMessage(answer(), context()))).toBe(
      [
        '### How far did Nvidia’s shares fall?',
        'By up to 17%.',
        '-# Who says so: the White House',
        '-# Reuters, 31 January 2025, paragraph 9',
      ].join('\n'),
    );
  });

  it('says the same in French', () => {
    expect(textOf(verdictMessage(answer(), context({ language: 'fr' })))).toBe(
      [
        '### De combien l’action Nvidia a-t-elle chuté ?',
        'Jusqu’à 17 %.',
        '-# Qui le dit : la Maison-Blanche',
        '-# Reuters, 31 janvier 2025, paragraphe 9',
      ].join('\n'),
    );
  });

  it('carries the story’s caveat where it quotes somebody, and only there', () => {
    const quoting = makeEntry('quote', { answer: { en: 'He said "yes".', fr: 'Il a dit « oui ».' } });
    expect(textOf(verdictMessage(answer(quoting), context()))).toContain('This was translated by a machine.');
    expect(textOf(verdictMessage(answer(), context()))).not.toContain('translated');
  });

  it('is public, unless the reader wants it private', () => {
    expect(verdictMessage(answer(), context()).flags).toBe(MessageFlags.IsComponentsV2);
    expect(verdictMessage(answer(), context({ onlyForReader: true })).flags).toBe(
      MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral,
    );
  });

  it('offers related questions as buttons', () => {
    const related = makeEntry('with-related', { related: ['one', 'two'] });
    expect(buttonsOf(verdictMessage(answer(related), context())).map((button) => button.custom_id)).toEqual([
      'ask:auto:one',
      'ask:auto:two',
    ]);
  });

  it('asks which question was meant, with up to three buttons in the reader’s language', () => {
    const candidates = [...story.entries, makeEntry('five')].map((one) => ({ entry: one, confidence: 0.3 }));
    const message = verdictMessage(
      { kind: 'suggestions', candidates },
      context({ language: 'fr', chosenLanguage: 'fr' }),
    );
    expect(textOf(message)).toContain('Vouliez-vous dire…\u202f?');
    expect(buttonsOf(message)).toMatchObject([
      { label: 'Et one ?', custom_id: 'ask:fr:one' },
      { label: 'Et two ?', custom_id: 'ask:fr:two' },
      { label: 'Et three ?', custom_id: 'ask:fr:three' },
    ]);
  });

  it('says what the story does not say and offers what it does, each question once', () => {
    const gap = makeGap('the length', { related: ['two'] });
    const nearest = ['two', 'one'].map((id) => ({
      entry: story.entries.find((one) => one.id === id) ?? entry,
      confidence: 0.2,
    }));
    const message = verdictMessage({ kind: 'gap', gap, confidence: 0.8, nearest }, context());
    expect(textOf(message)).toContain('The story does not say the length.');
    expect(textOf(message)).toContain('Reuters, 31 January 2025, paragraph 4');
    expect(buttonsOf(message).map((button) => button.custom_id)).toEqual(['ask:auto:two', 'ask:auto:one']);
  });

  it('tells the reader alone when it finds nothing, with the topics and questions to start with', () => {
    const message = verdictMessage(nothing, context());
    expect(message.flags & MessageFlags.Ephemeral).toBe(MessageFlags.Ephemeral);
    expect(textOf(message)).toContain('The meeting');
    expect(buttonsOf(message).map((button) => button.custom_id)).toEqual([
      'ask:auto:one',
      'ask:auto:two',
      'ask:auto:three',
    ]);
  });

  it('repeats what was typed without working mentions, links, headings or Markdown', () => {
    const text = textOf(
      verdictMessage(
        nothing,
        context({ question: '@everyone <@123> <#5> **bold** https://evil.example\n# big [x](http://y)' }),
      ),
    );
    expect(text).not.toMatch(/@everyone|<@|<#|\*\*bold|https:\/\/|http:\/\/|\n# big/u);
    expect(text).toContain('everyone');
  });

  it('says that a question is gone and offers the nearest, or the first ones', () => {
    const near = goneMessage([{ entry, confidence: 0.2 }], context());
    expect(textOf(near)).toContain('no longer there');
    expect(buttonsOf(near).map((button) => button.custom_id)).toEqual(['ask:auto:fall']);
    expect(buttonsOf(goneMessage([], context()))).toHaveLength(3);
  });

  it('fits Discord’s limits however long the texts are', () => {
    const long = makeEntry('long', {
      ask: { en: ['q'.repeat(3000)], fr: ['q'] },
      answer: { en: 'é'.repeat(6000), fr: 'x' },
      related: ['one', 'two', 'three'],
    });
    const message = verdictMessage(answer(long), context());
    expect(textOf(message).replaceAll('\n', '').length).toBeLessThanOrEqual(4000);
    for (const button of buttonsOf(message)) expect(button.label?.length).toBeLessThanOrEqual(80);
  });
});
