import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLabelledQuestions } from '../../src/knowledge/labelled-questions.ts';
import { toStoredText } from '../../src/question-log/stored-text.ts';
import { builtOf } from '../support/build.ts';
import { anyText } from '../matching/any-text.ts';

/** Letters and digits without a meaning. */
function random(least: number): fc.Arbitrary<string> {
  return fc
    .string({
      unit: fc.constantFrom(...Array.from('abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789')),
      minLength: least,
      maxLength: 60,
    })
    .map((text) => `${text}a7`);
}

/** The full-width variant of an ASCII character. */
function wide(character: string): string {
  return String.fromCodePoint((character.codePointAt(0) ?? 0) + 0xfee0);
}

describe('the text that is kept of a question', () => {
  it.each([
    ['what did <@123> say', 'what did … say'],
    ['<@!1> and <@&22> in <#333>', '… and … in …'],
    ['user 12345678901234567 here', 'user … here'],
    [
      'https://discord.com/channels/123456789012345678/12345678901234567890',
      'https://discord.com/channels/…/…',
    ],
    ['1234567890123456789012345 is one long run', '… is one long run'],
    ['a custom <:smile:123456789012345678>', 'a custom <:smile:…>'],
    ['write to Zoé.D+x@mail.example.org, please', 'write to …, please'],
    ['write to zoe\u200B@mail.exam\u00ADple.org', 'write to …'],
    ['write to zoe＠mail．example．org now', 'write to … now'],
    ['write to "zoe d"@example.org', 'write to …'],
    ["write to o'zoe@example.org", 'write to …'],
    ['write to zoe @ example.org', 'write to …'],
    ['write to zoe [at] example (dot) org', 'write to …'],
    ['zoe at example dot org', '…'],
    ['user 123 456 789 012 345 678 here', 'user … here'],
    ['user 1234\u00A05678\u00A09012\u00A03456\u00A078 here', 'user … here'],
    ['user 123-456-789-012-345-678 here', 'user … here'],
    ['12345678\u200B901234567', '…'],
    ['＜＠１２３＞ said so', '… said so'],
    ['https://discord.com/api/webhooks/123456789012345678/Ab_c-D', 'https://discord.com/api/webhooks/…'],
    ['https://hooks.slack.com/services/T0/B0/XXXX', 'https://hooks.slack.com/services/…'],
    ['https://zoe:hunter2@example.org/x', 'https://…@example.org/x'],
    ['my password: hunter2 is good', 'my password: … is good'],
    ['key 123e4567-e89b-12d3-a456-426614174000', 'key …'],
    ['-----BEGIN PRIVATE KEY-----\nabc\n', '…'],
    ['call +33 6 12 34 56 78 now', 'call … now'],
    ['call 06.12.34.56.78 now', 'call … now'],
    ['call (555) 123-4567 now', 'call … now'],
    ['call 020 7946 0958 now', 'call … now'],
    ['my number is 2125551234', 'my number is …'],
    ['pay 4111 1111 1111 1111 or FR76 3000 6000 0112 3456 7890 189', 'pay … or …'],
    ['from 203.0.113.7 here', 'from … here'],
    ['in ١٢٣٤٥٦٧٨٩٠١٢٣٤٥٦٧ digits', 'in … digits'],
  ])('of %j is %j', (text, kept) => {
    expect(toStoredText(text)).toBe(kept);
  });

  it.each([
    '$1,000,000,000,000 in 2025',
    '1 000 000 000 000 dollars',
    '+15 000 000 000 dollars',
    '1234567890123456',
    '0.123456789 percent',
    'from 2025-01-27 to 2025-02-20 and 2025-03-01',
    'in 2021 2022 2023 2024 2025',
    'price @ launch',
    'down 17% at one point in January',
    'the H20, H800, A100 and GB200-NVL72',
    'DeepSeek-V3-and-R1-or-GPT-4-and-o1-on-Nvidia-H20-and-H800',
    'what does SK-Hynix-memory cost',
    'https://example.org/2025/02/nvidia-h20-chips-and-deepseek',
    'the token is 5 years old',
    'version 1.2.3',
    'a <b> c',
    '5 < 6 # 7',
  ])('of %j is all of it', (text) => {
    expect(toStoredText(text)).toBe(text);
  });

  it('is cut at 300 characters, between graphemes', () => {
    expect(toStoredText('a'.repeat(300))).toBe('a'.repeat(300));
    expect(toStoredText('a'.repeat(301))).toBe(`${'a'.repeat(299)}…`);
    expect(toStoredText(`${'a'.repeat(297)}👩‍👩‍👧‍👦 and more`)).toBe(`${'a'.repeat(297)}…`);
    expect(toStoredText(`e${'\u0301'.repeat(400)}`)).toBe('…');
  });

  it('is well-formed', () => {
    expect(toStoredText('a\uD83D b')).toBe('a\uFFFD b');
  });

  const token = fc.oneof(
    fc
      .tuple(
        fc.constantFrom('sk-', 'sk-proj-', 'ghp_', 'github_pat_', 'glpat-', 'xoxb-', 'hf_', 'AKIA'),
        random(20),
      )
      .map((parts) => parts.join('')),
    fc.tuple(random(24), random(6), random(27)).map((parts) => parts.join('.')),
    random(20).map((text) => `https://discord.com/api/webhooks/1/${text}`),
    random(10).map((text) => `https://example.org/?key=${text}${text}`),
  );

  it('holds nothing of a credential', () => {
    fc.assert(
      fc.property(token, (pasted) => {
        const secret = pasted.slice(-12);
        expect(toStoredText(`why does ${pasted} not work?`)).not.toContain(secret);
      }),
    );
  });

  it('holds no address and no id, whatever invisible characters and variants are in it', () => {
    const hidden = fc.constantFrom('', '', '\u200B', '\u00AD', '\u2060', '\u200D', '\uFE0F', '\u202E');
    const disguisable = fc.constantFrom('zoe.d@mail.example.org', '123456789012345678', '+33612345678');
    fc.assert(
      fc.property(
        disguisable,
        fc.infiniteStream(hidden),
        fc.infiniteStream(fc.boolean()),
        (text, marks, isWide) => {
          const disguised = Array.from(text)
            .map((character) => (isWide.next().value ? wide(character) : character) + marks.next().value)
            .join('');
          expect(toStoredText(`ask ${disguised} now`).replaceAll(/[\p{Cf}\uFE0F]/gu, '')).toBe('ask … now');
        },
      ),
    );
  });

  it('is all of every question that the project has', async () => {
    const files = ['test/evaluation/tune.jsonl', 'knowledge/evaluation.jsonl'];
    const labelled = (await Promise.all(files.map((file) => readLabelledQuestions(file)))).flat();
    const { entries, gaps } = (await builtOf('knowledge')).story;
    const phrasings = [...entries, ...gaps].flatMap(({ ask }) => [...ask.en, ...ask.fr]);
    const texts = [...labelled.map(({ q }) => q), ...phrasings];
    expect(texts.length).toBeGreaterThan(10_000);
    expect(texts.filter((text) => toStoredText(text) !== text)).toEqual([]);
  });

  const piece = fc.oneof(
    fc.bigInt({ min: 0n, max: 10n ** 21n }).map(String),
    fc.string({
      unit: fc.constantFrom('<', '@', '!', '&', '#', '>', '.', 'a', '-', '_', '7', '\uD83D', '…'),
    }),
    anyText,
    fc.constantFrom('a@b.example', '<@1>', '123456789012345678'),
  );

  it('holds no id, mention or address, is at most 300 long and does not change when stored again', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const kept = toStoredText(pieces.join(''));
        expect(kept).not.toMatch(/\d{17}|<@[!&]?\d+>|<#\d+>|[a-z]@[a-z]+\.[a-z]/u);
        expect(kept.length).toBeLessThanOrEqual(300);
        expect(Buffer.from(kept).toString()).toBe(kept);
        expect(toStoredText(kept)).toBe(kept);
      }),
    );
  });
});
