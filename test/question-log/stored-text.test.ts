import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toStoredText } from '../../src/question-log/stored-text.ts';

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
    ['in ١٢٣٤٥٦٧٨٩٠١٢٣٤٥٦٧ digits', 'in … digits'],
  ])('of %j is %j', (text, kept) => {
    expect(toStoredText(text)).toBe(kept);
  });

  it.each(['$1,000,000,000,000 in 2025', '1234567890123456', 'price @ launch', 'a <b> c', '5 < 6 # 7'])(
    'of %j is all of it',
    (text) => {
      expect(toStoredText(text)).toBe(text);
    },
  );

  it('is cut at 300 characters, between graphemes', () => {
    expect(toStoredText('a'.repeat(300))).toBe('a'.repeat(300));
    expect(toStoredText('a'.repeat(301))).toBe(`${'a'.repeat(299)}…`);
    expect(toStoredText(`${'a'.repeat(297)}👩‍👩‍👧‍👦 and more`)).toBe(`${'a'.repeat(297)}…`);
    expect(toStoredText(`e${'\u0301'.repeat(400)}`)).toBe('…');
  });

  it('is well-formed', () => {
    expect(toStoredText('a\uD83D b')).toBe('a\uFFFD b');
  });

  const piece = fc.oneof(
    fc.bigInt({ min: 0n, max: 10n ** 21n }).map(String),
    fc.string({
      unit: fc.constantFrom('<', '@', '!', '&', '#', '>', '.', 'a', '-', '_', '7', '\uD83D', '…'),
    }),
    fc.string({ unit: 'binary' }),
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
