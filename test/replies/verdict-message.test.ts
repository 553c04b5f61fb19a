import { MessageFlags } from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../src/knowledge/story.ts';
import type { Verdict } from '../../src/matching/verdict.ts';
import { goneMessage, verdictMessage, type QuestionContext } from '../../src/replies/verdict-message.ts';
import { makeEntry, makeGap, makeStory } from './make-story.ts';
import { buttonsOf, questionButtonsOf, selectsOf, textOf } from './read-message.ts';

const entry = makeEntry('fall', {
  ask: { en: ['How far did Nvidia’s shares fall?'], fr: ['De combien l’action Nvidia a-t-elle chuté ?'] },
  answer: { en: 'By up to 17%.', fr: 'Jusqu’à 17 %.' },
  sources: ['p9'],
});
const story = makeStory({ entries: [...makeStory().entries, entry] });

function context(parts: Partial<QuestionContext> = {}): QuestionContext {
  return { story, language: 'en', question: 'how far?', origin: 'reader', ephemeral: false, ...parts };
}

function answer(answered = entry): Extract<Verdict, { kind: 'answer' }> {
  return { kind: 'answer', entry: answered, confidence: 0.9, also: null, alternatives: [] };
}

function entryNamed(id: string): Entry {
  return story.entries.find((one) => one.id === id) ?? entry;
}

function longEntry(id: string): Entry {
  return makeEntry(id, {
    answer: { en: 'é'.repeat(6000), fr: 'x' },
    ask: { en: ['q'.repeat(300)], fr: ['q'] },
  });
}

const nothing: Verdict = { kind: 'nothing' };

describe('the reply to a question', () => {
  it('gives the question, the answer, the attribution and the source', () => {
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

  it('carries the story’s caveat if it quotes somebody, and only then', () => {
    const quoting = makeEntry('quote', { answer: { en: 'He said "yes".', fr: 'Il a dit « oui ».' } });
    expect(textOf(verdictMessage(answer(quoting), context()))).toContain('This was translated by a machine.');
    expect(textOf(verdictMessage(answer(), context()))).not.toContain('translated');
  });

  it('is public unless the reader wants it ephemeral', () => {
    expect(verdictMessage(answer(), context()).flags).toBe(MessageFlags.IsComponentsV2);
    expect(verdictMessage(answer(), context({ ephemeral: true })).flags).toBe(
      MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral,
    );
  });

  it('offers related questions as buttons', () => {
    const related = makeEntry('with-related', { related: ['one', 'two'] });
    expect(
      questionButtonsOf(verdictMessage(answer(related), context())).map((button) => button.custom_id),
    ).toEqual(['ask:1:open::one', 'ask:1:open::two']);
  });

  it('offers the next best questions in a menu, without those that are buttons', () => {
    const related = makeEntry('with-related', { related: ['one'] });
    const alternatives = ['one', 'two', 'three'].map((id) => ({ entry: entryNamed(id), confidence: 0.1 }));
    const message = verdictMessage({ ...answer(related), alternatives }, context({ language: 'fr' }));
    expect(selectsOf(message)).toMatchObject([
      {
        custom_id: 'ask:1:pick:',
        placeholder: 'Ce n’était pas votre question\u202f?',
        options: [
          { label: 'Et two ?', value: 'two' },
          { label: 'Et three ?', value: 'three' },
        ],
      },
    ]);
    expect(selectsOf(verdictMessage(answer(), context()))).toEqual([]);
  });

  it.each([
    ['en', 'Helpful', 'Not helpful'],
    ['fr', 'Utile', 'Pas utile'],
  ] as const)('asks in %s, with labels and emoji, whether it helped', (language, good, bad) => {
    const gap = makeGap('length');
    const verdicts: readonly Verdict[] = [answer(), { kind: 'gap', gap, confidence: 1, nearest: [] }];
    for (const [index, subject] of ['entry:fall', 'gap:length'].entries()) {
      const message = verdictMessage(verdicts[index] ?? nothing, context({ language }));
      expect(buttonsOf(message)).toMatchObject([
        { label: good, emoji: { name: '👍' }, custom_id: `ask:1:helpful::${subject}` },
        { label: bad, emoji: { name: '👎' }, custom_id: `ask:1:unhelpful::${subject}` },
      ]);
    }
  });

  it('shows two answers where two are nearly level, each with its question and its source', () => {
    const [one, two] = [
      makeEntry('first', { sources: ['p2'], related: ['two'] }),
      makeEntry('two', { sources: ['p9'] }),
    ];
    const message = verdictMessage(
      { ...answer(one), also: { entry: two, confidence: 0.4 } },
      context({ story: makeStory({ entries: [one, two] }) }),
    );
    const text = textOf(message);
    for (const { ask, answer: said } of [one, two]) {
      expect(text).toContain(`### ${ask.en[0] ?? ''}`);
      expect(text).toContain(said.en);
    }
    expect(text).toContain('paragraph 2');
    expect(text).toContain('paragraph 9');
    expect(text.indexOf(one.ask.en[0] ?? '')).toBeLessThan(text.indexOf(two.ask.en[0] ?? ''));
    // What is answered already is not offered again, and the feedback is on the first.
    expect(questionButtonsOf(message)).toEqual([]);
    expect(buttonsOf(message)).toMatchObject([
      { custom_id: 'ask:1:helpful::entry:first' },
      { custom_id: 'ask:1:unhelpful::entry:first' },
    ]);
  });

  it('fits Discord’s limits with two long answers', () => {
    const message = verdictMessage(
      { ...answer(longEntry('first')), also: { entry: longEntry('second'), confidence: 0.4 } },
      context(),
    );
    expect(textOf(message).replaceAll('\n', '').length).toBeLessThanOrEqual(4000);
  });

  it('asks which question was meant, with up to three buttons in the reader’s language', () => {
    const candidates = [...story.entries, makeEntry('five')].map((one) => ({ entry: one, confidence: 0.3 }));
    const message = verdictMessage(
      { kind: 'suggestions', candidates },
      context({ language: 'fr', chosenLanguage: 'fr' }),
    );
    expect(textOf(message)).toContain('Vouliez-vous dire…\u202f?');
    expect(questionButtonsOf(message)).toMatchObject([
      { label: 'Et one ?', custom_id: 'ask:1:open:fr:one' },
      { label: 'Et two ?', custom_id: 'ask:1:open:fr:two' },
      { label: 'Et three ?', custom_id: 'ask:1:open:fr:three' },
    ]);
  });

  it('says what the story does not say and offers what it does say, each question once', () => {
    const gap = makeGap('the length', { related: ['two'] });
    const nearest = ['two', 'one'].map((id) => ({
      entry: entryNamed(id),
      confidence: 0.2,
    }));
    const message = verdictMessage({ kind: 'gap', gap, confidence: 0.8, nearest }, context());
    expect(textOf(message)).toContain('The story does not say the length.');
    expect(textOf(message)).toContain('Reuters, 31 January 2025, paragraph 4');
    expect(questionButtonsOf(message).map((button) => button.custom_id)).toEqual([
      'ask:1:open::two',
      'ask:1:open::one',
    ]);
  });

  it('says under a gap who says the closest thing', () => {
    const gap = makeGap('cost', { attribution: { en: 'a source', fr: 'une source' } });
    const message = verdictMessage({ kind: 'gap', gap, confidence: 0.8, nearest: [] }, context());
    expect(textOf(message)).toContain('-# Who says so: a source\n-# Reuters, 31 January 2025, paragraph 4');
  });

  it('says in an ephemeral message that nothing was found, with the topics to pick from', () => {
    const message = verdictMessage(nothing, context({ chosenLanguage: 'en' }));
    expect(message.flags & MessageFlags.Ephemeral).toBe(MessageFlags.Ephemeral);
    expect(textOf(message)).toContain('You asked: “how far?”');
    expect(textOf(message)).toContain('/topics');
    expect(selectsOf(message)).toMatchObject([
      {
        custom_id: 'topics:1:open:en',
        options: [{ label: 'The meeting', value: 'meeting', description: '4 questions' }],
      },
    ]);
  });

  it('does not claim that the reader asked what is in somebody’s message', () => {
    const text = textOf(verdictMessage(nothing, context({ origin: 'message', language: 'fr' })));
    expect(text).toContain('Le message\u00a0: «\u00a0how far?\u00a0»');
    expect(text).not.toContain('Votre question');
  });

  it('repeats what was typed with mentions, links, headings and Markdown disabled', () => {
    const text = textOf(
      verdictMessage(
        nothing,
        context({ question: '@everyone <@123> <#5> **bold** https://evil.example\n# big [x](http://y)' }),
      ),
    );
    expect(text).not.toMatch(/@everyone|<@|<#|\*\*bold|https:\/\/|http:\/\/|\n# big/u);
    expect(text).toContain('everyone');
  });

  it('says that a question no longer exists and offers the nearest, or the first ones', () => {
    const near = goneMessage([{ entry, confidence: 0.2 }], context());
    expect(textOf(near)).toContain('no longer available');
    expect(questionButtonsOf(near).map((button) => button.custom_id)).toEqual(['ask:1:open::fall']);
    expect(questionButtonsOf(goneMessage([], context()))).toHaveLength(3);
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
