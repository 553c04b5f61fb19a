import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { insightsMessage, noLogMessage } from '../../src/replies/insights-message.ts';
import { languages, type Language } from '../../src/text/language.ts';
import { faultsOf } from '../support/message-faults.ts';
import { makeEntry, makeGap, makeStory } from './make-story.ts';
import { buttonsOf, selectsOf, textOf } from './read-message.ts';
import { awkwardText, busyWeek, longStory, makeGroup, makeInsights } from './some-insights.ts';

const story = makeStory({
  entries: [
    makeEntry('bridge-length', { ask: { en: ['How long is it?'], fr: ['Quelle est sa longueur ?'] } }),
    makeEntry('bridge-colour', { ask: { en: ['Which colour?'], fr: ['Quelle couleur ?'] } }),
  ],
  gaps: [makeGap('bridge-cost')],
});

function textIn(insights: Parameters<typeof insightsMessage>[0], language: Language = 'en'): string {
  return textOf(insightsMessage(insights, { story, language }));
}

describe('the insights', () => {
  it('count outcomes, with shares, and compare the answered questions with the days before', () => {
    expect(textIn(busyWeek)).toContain(
      [
        '### What readers asked in the last 7 days',
        '**150** questions',
        '- Answered · **110** (73%), up 5 points on the previous 7 days',
        '- Not in the story · **15** (10%)',
        '- Suggestions only · **13** (9%)',
        '- Unanswered · **12** (8%)',
        '👍 **20** (80%) · 👎 **5** (20%)',
      ].join('\n'),
    );
  });

  it('say the same in French', () => {
    const text = textIn(busyWeek, 'fr');
    expect(text).toContain('### Ce que les lecteurs ont demandé ces 7 derniers jours');
    expect(text).toContain(
      '- Avec réponse · **110** (73\u202f%), 5 points de plus que les 7 jours précédents',
    );
    expect(text).toContain('- **4 ×** «\u00a0who paid for it\u00a0»');
    expect(text).toContain('  - choix\u00a0: Quelle couleur ? (3) · `bridge-gone` (1)');
  });

  it.each([
    [68, '68%), unchanged from the previous 7 days'],
    [67, '67%), down 1 point on the previous 7 days'],
  ])('compare %i of a hundred answered with 68', (answered, expected) => {
    const counts = { ...busyWeek.counts, asked: 100, answered };
    expect(textIn({ ...busyWeek, counts })).toContain(expected);
  });

  it('compare nothing if nothing was asked before, and show no share of zero', () => {
    const text = textIn({
      ...busyWeek,
      counts: { ...busyWeek.counts, helpful: 0, unhelpful: 0 },
      countsBefore: makeInsights().counts,
    });
    expect(text).toContain('- Answered · **110** (73%)\n');
    expect(text).toContain('👍 **0** · 👎 **0**');
  });

  it('list the unanswered questions, and count those that are left out', () => {
    const text = textIn(busyWeek);
    expect(text).toContain(
      '**Unanswered questions**\n- **4 ×** “who paid for it”\n- **1 ×** “who asked vain-00000a”',
    );
    expect(text).not.toContain('vain-00000e');
    expect(text).toContain('-# and 2 more');
  });

  it('show which suggestions readers picked', () => {
    expect(textIn(busyWeek)).toContain(
      [
        '- **9 ×** “la couleur des câbles”',
        '  - picked: Which colour? (3) · `bridge-gone` (1)',
        '- **1 ×** “how big is it”',
        '  - none picked',
      ].join('\n'),
    );
  });

  it('say how many questions are now answered and how many were small talk', () => {
    const text = textIn({ ...busyWeek, answeredNow: 3, smallTalk: busyWeek.unanswered.slice(0, 1) });
    expect(text).toContain('-# 3 questions are now answered · 1 was small talk');
    expect(textIn(busyWeek)).not.toContain('by now');
  });

  it('list the answers marked as not helpful, each with the latest question, what readers said and what they picked', () => {
    expect(textIn(busyWeek)).toContain(
      [
        '**Answers that are probably wrong**',
        '- **👎 3 · 👍 1** How long is it?',
        '  - asked as “how long to cross”',
        '  - readers say: another question (2) · unclear (1) · “I meant the \\*time\\*”',
        '  - picked: Which colour? (2)',
        '- **👎 2 · 👍 0** How about bridge-cost?',
      ].join('\n'),
    );
  });

  it('have a menu of questions to draft an answer to, the most frequent first', () => {
    const [menu] = selectsOf(insightsMessage(busyWeek, { story, language: 'en' }));
    expect(menu?.options.slice(0, 3)).toEqual([
      {
        label: 'la couleur des câbles',
        description: '9 times, suggestions only',
        value: 'offered-001',
      },
      { label: 'who paid for it', description: '4 times, unanswered', value: 'vain-000001' },
      { label: 'how long to cross', description: '👎 3 · 👍 1', value: 'unhelped-01' },
    ]);
    expect(menu?.options).toHaveLength(11);
  });

  it('come in pages, on which every question is listed once and offered in the menu', () => {
    const unanswered = Array.from({ length: 12 }, (_, index) =>
      makeGroup(`vain-1000${String(index).padStart(2, '0')}`),
    );
    const insights = makeInsights({ counts: busyWeek.counts, unanswered, offered: busyWeek.offered });
    const pages = [0, 1, 2].map((page) => insightsMessage(insights, { story, language: 'en' }, page));
    expect(pages.map((page) => textOf(page).match(/vain-1000\d\d/gu))).toEqual([
      unanswered.slice(0, 5).map(({ key }) => key),
      unanswered.slice(5, 10).map(({ key }) => key),
      unanswered.slice(10).map(({ key }) => key),
    ]);
    expect(pages.map((page) => buttonsOf(page).map(({ label }) => label))).toEqual([
      ['More questions'],
      ['Previous questions', 'More questions'],
      ['Previous questions'],
    ]);
    expect(pages.map((page) => textOf(page).includes('Answered · '))).toEqual([true, false, false]);
    expect(pages.map((page) => textOf(page).includes('câbles'))).toEqual([true, false, false]);
    expect(pages.map((page) => selectsOf(page)[0]?.options[0]?.value)).toEqual([
      'offered-001',
      'vain-100005',
      'vain-100010',
    ]);
    expect(insightsMessage(insights, { story, language: 'en' }, 9)).toEqual(pages[2]);
  });

  it('end with a page of sure answers to read', () => {
    const confident = [
      { key: 'sure-000001', text: 'how many miles', language: 'en' as const, entry: 'bridge-length' },
    ];
    const last = insightsMessage({ ...busyWeek, confident }, { story, language: 'en' }, 9);
    expect(textOf(last)).toContain(
      '**Confident answers: a sample to review**\n- “how many miles”\n  - How long is it?',
    );
    expect(selectsOf(last)[0]?.options).toEqual([
      { label: 'how many miles', description: 'once, answered confidently', value: 'sure-000001' },
    ]);
    expect(textIn({ ...busyWeek, confident })).not.toContain('how many miles');
  });

  it('say how many questions were about another story', () => {
    expect(textIn({ ...busyWeek, otherStories: 2 })).toContain('-# 2 were about another story');
    expect(textIn({ ...busyWeek, otherStories: 1 }, 'fr')).toContain('-# 1 portait sur un autre article');
  });

  it('say so if nobody asked anything', () => {
    const message = insightsMessage(makeInsights({ days: 1 }), { story, language: 'en' });
    expect(textOf(message)).toBe(
      'Nobody has asked anything in the last 24 hours. New questions will be counted here.',
    );
    expect(textIn(makeInsights({ days: 1 }), 'fr')).toContain('ces 24 dernières heures');
    expect(selectsOf(message)).toEqual([]);
  });

  it('leave out empty lists', () => {
    const counts = { ...busyWeek.counts, asked: 3, answered: 3 };
    expect(textIn(makeInsights({ counts }))).not.toMatch(
      /Unanswered questions|Suggestions only, and|marked/u,
    );
  });

  it('say how to turn the log on if there is none', () => {
    for (const language of languages) expect(textOf(noLogMessage(language))).toContain('`QUESTION_LOG`');
  });
});

describe('a reader’s question', () => {
  const insights = makeInsights({
    counts: { ...busyWeek.counts },
    unanswered: [makeGroup('vain-000001', { text: '@everyone\n# **big** <@1> [a](https://b.c) `x`' })],
  });

  it('neither mentions anybody nor works as Markdown', () => {
    const text = textIn(insights);
    expect(text).toContain('\\*\\*big\\*\\*');
    expect(text).not.toMatch(/@everyone|<@1>|https:\/\/|\n# /u);
  });

  it('does not reverse the text around it', () => {
    const turned = [makeGroup('vain-000001', { text: '\u202etxet desrever' })];
    const message = insightsMessage({ ...insights, unanswered: turned }, { story, language: 'en' });
    expect(textOf(message)).toContain('“txet desrever”');
    expect(selectsOf(message)[0]?.options[0]?.label).toBe('txet desrever');
  });

  it('that show nothing stand as an ellipsis, for Discord refuses an empty label', () => {
    const blank = makeInsights({
      ...insights,
      unanswered: [makeGroup('vain-000001', { text: ' \u200b\u2060 ' })],
    });
    const message = insightsMessage(blank, { story, language: 'en' });
    expect(textOf(message)).toContain('“…”');
    expect(selectsOf(message)[0]?.options[0]?.label).toBe('…');
  });
});

const id = fc.constantFrom('bridge-length', 'gone', 'x'.repeat(60));
const count = fc.nat(10_000_000);
const groups = fc
  .array(fc.tuple(awkwardText, count), { minLength: 20, maxLength: 20 })
  .map((all) =>
    all.map(([text, asked], index) =>
      makeGroup(`key-${String(index).padStart(7, '0')}`, { text, count: asked }),
    ),
  );
const worst = fc
  .record({
    unanswered: groups,
    offered: groups,
    picks: fc.array(fc.record({ entry: id, count })),
    id,
    count,
  })
  .map(({ unanswered, offered, picks, ...unhelpful }) =>
    makeInsights({
      days: 90,
      counts: { ...busyWeek.counts, asked: 10_000_000, answered: 3_333_333 },
      countsBefore: busyWeek.counts,
      unanswered,
      confident: unanswered.slice(0, 10).map(({ key, text, language }) => ({
        key: `c${key.slice(1)}`,
        text,
        language,
        entry: unhelpful.id,
      })),
      offered: offered.map((group) => ({ ...group, key: `o${group.key.slice(1)}`, entry: null, picks })),
      unhelpful: unanswered.map(({ text }) => ({
        subject: 'entry',
        id: unhelpful.id,
        helpful: unhelpful.count,
        unhelpful: unhelpful.count,
        corrected: unhelpful.count,
        meant: picks,
        reasons: [{ reason: 'unclear', count: unhelpful.count }],
        notes: [text, text, text],
        questions: [{ key: 'abcdefghijk', text }],
      })),
    }),
  );
describe('every insights message', () => {
  it('stays within Discord’s limits, and shows something of each list, whatever readers typed', () => {
    fc.assert(
      fc.property(worst, fc.constantFrom(...languages), (insights, language) => {
        const message = insightsMessage(insights, { story: longStory, language });
        expect(faultsOf(message)).toEqual([]);
        expect(textOf(message).match(/^-# \p{L}+ 1\d/gmu)).toHaveLength(3);
        expect(selectsOf(message)[0]?.options).toHaveLength(25);
        for (const page of [1, 2, 30]) {
          expect(faultsOf(insightsMessage(insights, { story: longStory, language }, page))).toEqual([]);
        }
      }),
      { numRuns: 40 },
    );
  });
});
