import { ComponentType, MessageFlags } from 'discord.js';
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
  return { kind: 'answer', entry: answered, confidence: 1, also: null, alternatives: [] };
}

function entryNamed(id: string): Entry {
  return story.entries.find((one) => one.id === id) ?? entry;
}

/** The ids of the questions that a reply offers to a question with a key. */
function idsOf(verdict: Verdict): readonly string[] {
  const message = verdictMessage(verdict, context({ questionKey: 'key' }));
  return questionButtonsOf(message).map((button) => button.custom_id);
}

function longEntry(id: string): Entry {
  return makeEntry(id, {
    answer: { en: 'é'.repeat(6000), fr: 'x' },
    ask: { en: ['q'.repeat(300)], fr: ['q'] },
  });
}

const nothing: Verdict = { kind: 'nothing' };

describe('the reply to a question', () => {
  it('gives the answer first, then who says so, with the paragraph on a button', () => {
    const message = verdictMessage(answer(), context());
    expect(textOf(message)).toBe('By up to 17%.\n-# Who says so: the White House · Reuters, 31 January 2025');
    expect(buttonsOf(message)[0]).toMatchObject({ label: 'Paragraph 9', custom_id: 'ask:1:source::fall' });
  });

  it('says the same in French', () => {
    const message = verdictMessage(answer(), context({ language: 'fr' }));
    expect(textOf(message)).toBe(
      'Jusqu’à 17 %.\n-# Qui le dit\u00A0: la Maison-Blanche · Reuters, 31 janvier 2025',
    );
    expect(buttonsOf(message)[0]?.label).toBe('Paragraphe 9');
  });

  it('repeats the question only where it was not typed just so: picked, put otherwise, leaned on another, in a message', () => {
    const question = '-# How far did Nvidia’s shares fall?\n';
    const repeats = (parts: Partial<QuestionContext>, confidence = 1): boolean =>
      textOf(verdictMessage({ ...answer(), confidence }, context(parts))).startsWith(question);
    expect(repeats({})).toBe(false);
    expect(repeats({ question: '' })).toBe(true);
    expect(repeats({}, 0.99)).toBe(true);
    expect(repeats({ isFollowUp: true })).toBe(true);
    expect(repeats({ origin: 'message' })).toBe(true);
  });

  it('repeats a question that the story leaves open by the same rule', () => {
    const gap = makeGap('length');
    const repeats = (confidence: number): boolean =>
      textOf(
        verdictMessage(
          { kind: 'gap', gap, confidence, nearest: [] },
          context({ question: 'How about length?' }),
        ),
      ).startsWith('-# How about length?\n');
    expect([repeats(1), repeats(0.99)]).toEqual([false, true]);
  });

  it('counts the paragraphs of an answer that rests on many', () => {
    const many = makeEntry('many', { sources: ['p1', 'p4', 'p9'] });
    expect(buttonsOf(verdictMessage(answer(many), context()))[0]?.label).toBe('3 paragraphs');
  });

  it('carries the story’s caveat if it quotes somebody, and only then', () => {
    const quoting = makeEntry('quote', { answer: { en: 'He said "yes".', fr: 'Il a dit « oui ».' } });
    expect(textOf(verdictMessage(answer(quoting), context()))).toContain('This was translated by a machine.');
    expect(textOf(verdictMessage(answer(), context()))).not.toContain('translated');
  });

  it('carries no more than the first sentence of that caveat', () => {
    const notice = {
      en: 'Quotes may be inexact. The dates are ours.',
      fr: 'Citations inexactes. Dates de nous.',
    };
    const quoting = makeEntry('quote', { answer: { en: 'He said “yes”.', fr: 'Il a dit « oui ».' } });
    const noticed = { ...story, about: { ...story.about, notice } };
    const shown = (language: 'en' | 'fr'): string =>
      textOf(verdictMessage(answer(quoting), context({ story: noticed, language })));
    expect(shown('en')).toContain('He said “yes”.\n-# Quotes may be inexact.\n-# Who says so');
    expect(shown('fr')).toContain('Il a dit « oui ».\n-# Citations inexactes.\n-# Qui le dit');
  });

  it('has what was corrected in it below it', () => {
    const what = { en: 'it was 27%', fr: 'c’était 27 %' };
    const corrected = makeEntry('fixed', { corrected: { date: '2025-02-04', what } });
    expect(textOf(verdictMessage(answer(corrected), context()))).toMatch(
      /^The answer on fixed\.\n-# Corrected on 4 February 2025: it was 27%\n/u,
    );
  });

  it('is public unless the reader wants it ephemeral', () => {
    expect(verdictMessage(answer(), context()).flags).toBe(MessageFlags.IsComponentsV2);
    expect(verdictMessage(answer(), context({ ephemeral: true })).flags).toBe(
      MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral,
    );
  });

  it('has one row of controls at most, whatever it says', () => {
    const full = makeEntry('full', { related: ['one', 'two', 'three'] });
    const second = { question: 'and?', verdict: { kind: 'suggestions', candidates: [] } } as const;
    const verdicts: readonly Verdict[] = [
      { ...answer(full), also: { entry, confidence: 0.4 } },
      { kind: 'gap', gap: makeGap('length', { related: ['one', 'two'] }), confidence: 1, nearest: [] },
      { kind: 'suggestions', candidates: story.entries.map((one) => ({ entry: one, confidence: 0.3 })) },
      nothing,
    ];
    for (const verdict of verdicts) {
      const message = verdictMessage(verdict, context({ ephemeral: true, canShare: true, second }));
      const rows = message.components[0].components.filter(({ type }) => type === ComponentType.ActionRow);
      expect(rows).toHaveLength(1);
    }
  });

  it('offers in one list what goes with the answer and what may have been meant, which a pick then says', () => {
    const related = makeEntry('with-related', { related: ['one', 'two'] });
    const alternatives = ['one', 'three'].map((id) => ({ entry: entryNamed(id), confidence: 0.1 }));
    expect(idsOf(answer(related))).toEqual(['ask:1:open::one', 'ask:1:open::two']);
    expect(idsOf({ ...answer(related), alternatives })).toEqual(['ask:1:open::three:key', 'ask:1:open::one']);
    const many = ['three', 'fall'].map((id) => ({ entry: entryNamed(id), confidence: 0.1 }));
    expect(idsOf({ ...answer(related), alternatives: many })).toHaveLength(2);
    expect(idsOf({ ...answer(related), alternatives: many })).toContain('ask:1:open::one');
    expect(idsOf(answer(entryNamed('two')))).toEqual([]);
  });

  it('offers the longer question first, so that a phone has room for the thumbs beside the shorter one', () => {
    const [short, long] = [
      makeEntry('a', { short: { en: 'When', fr: 'Quand' } }),
      makeEntry('b', { short: { en: 'Why that was so', fr: 'Pourquoi' } }),
    ];
    const asked = makeEntry('asked', { related: ['a', 'b'] });
    const told = makeStory({ entries: [short, long, asked] });
    const message = verdictMessage(answer(asked), context({ story: told }));
    expect(questionButtonsOf(message).map(({ label }) => label)).toEqual(['Why that was so', 'When']);
  });

  it('asks with a thumb up and a thumb down whether it helped', () => {
    const gap = makeGap('length');
    const verdicts: readonly Verdict[] = [answer(), { kind: 'gap', gap, confidence: 1, nearest: [] }];
    for (const [index, subject] of ['entry:fall', 'gap:length'].entries()) {
      expect(buttonsOf(verdictMessage(verdicts[index] ?? nothing, context())).slice(1)).toMatchObject([
        { emoji: { name: '👍' }, custom_id: `ask:1:helpful::${subject}` },
        { emoji: { name: '👎' }, custom_id: `ask:1:unhelpful::${subject}` },
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
      expect(text).toContain(`-# ${ask.en[0] ?? ''}`);
      expect(text).toContain(said.en);
    }
    expect(text.indexOf(one.ask.en[0] ?? '')).toBeLessThan(text.indexOf(two.ask.en[0] ?? ''));
    // What is answered already is not offered again, and the feedback is on the first.
    expect(questionButtonsOf(message)).toEqual([]);
    expect(buttonsOf(message)).toMatchObject([
      { label: 'Paragraph 2', custom_id: 'ask:1:source::first' },
      { label: 'Paragraph 9', custom_id: 'ask:1:source::two' },
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

  it('says what the story does not say and offers what it does say', () => {
    const gap = makeGap('the length', { related: ['two', 'one'] });
    const nearest = [{ entry: entryNamed('three'), confidence: 0.2 }];
    const message = verdictMessage({ kind: 'gap', gap, confidence: 0.8, nearest }, context());
    expect(textOf(message)).toContain('The story does not say the length.');
    expect(textOf(message)).toContain('Reuters, 31 January 2025');
    expect(buttonsOf(message)[0]?.label).toBe('Paragraph 4');
    expect(questionButtonsOf(message).map((button) => button.custom_id)).toEqual([
      'ask:1:open::two',
      'ask:1:open::one',
    ]);
  });

  it('says under a gap who says the closest thing', () => {
    const gap = makeGap('cost', { attribution: { en: 'a source', fr: 'une source' } });
    const message = verdictMessage({ kind: 'gap', gap, confidence: 0.8, nearest: [] }, context());
    expect(textOf(message)).toContain('-# Who says so: a source · Reuters, 31 January 2025');
  });

  it('says in an ephemeral message that nothing was found, with the topics to pick from', () => {
    const message = verdictMessage(nothing, context({ chosenLanguage: 'en' }));
    expect(message.flags & MessageFlags.Ephemeral).toBe(MessageFlags.Ephemeral);
    expect(textOf(message)).toContain('I couldn’t find that in the story.');
    expect(selectsOf(message)).toMatchObject([
      {
        custom_id: 'topics:1:open:en',
        options: [{ label: 'The meeting', value: 'meeting', description: '4 answers' }],
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
        context({
          origin: 'message',
          question: '@everyone <@123> <#5> **bold** https://evil.example\n# big [x](http://y)',
        }),
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
    for (const { label = '' } of buttonsOf(message)) expect(label.length).toBeLessThanOrEqual(80);
  });
});
