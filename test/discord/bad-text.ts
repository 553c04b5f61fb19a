import * as fc from 'fast-check';
import { anyText, hostileTexts } from '../matching/any-text.ts';

/** Pieces with a meaning for Discord, a terminal, a program or text rendering, and words of stories. */
const piecesByKind = {
  words: [
    'how',
    'long',
    'bridge',
    'nvidia',
    'H20',
    'export',
    '17%',
    'combien',
    'l’action',
    '?',
    '.',
    ' ',
    '  ',
  ],
  mentions: ['@everyone', '@here', '<@80351110224678912>', '<@!80351110224678912>', '<@&165511591545143296>'],
  references: ['<#103735883630395392>', '</reload:816437322781949972>', '<id:customize>', '<+14155550100>'],
  times: ['<t:1618953630>', '<t:1618953630:R>'],
  emoji: ['<:mmLol:216154654256398347>', '<a:b1nzy:392938283556143104>', ':smile:', '😀', '🇫🇷', '1️⃣'],
  joinedEmoji: ['👩‍👩‍👧‍👦', '🏴󠁧󠁢󠁥󠁮󠁧󠁿'],
  links: ['https://example.org', '<https://example.org>', 'HTTP://example.org', '<name@example.org>'],
  moreLinks: [
    'https://discord.gg/abc',
    'discord://-/x',
    '[text](https://example.org)',
    '[a](<https://b.org> "c")',
  ],
  beginningsOfLines: ['# ', '## ', '### ', '-# ', '- ', '* ', '+ ', '1. ', '> ', '>>> '],
  lineBreaks: ['\n', '\r\n', '\u2028', '\u2029', '\u0085', '\u000B', '\t'],
  markdown: ['*', '**', '***', '_', '__', '~~', '||', '`', '``', '```', '```js\n', '\\', '[', ']', '(', ')'],
  quotationMarks: ['“', '”', '«', '»'],
  directions: [
    '\u202A',
    '\u202B',
    '\u202D',
    '\u202E',
    '\u2066',
    '\u2067',
    '\u2068',
    '\u2069',
    '\u200E',
    '\u200F',
  ],
  rightToLeft: ['שלום', 'مرحبا', '\u061C'],
  invisible: ['\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF', '\u00AD', '\u180E', '\u3164', '\u{E0041}'],
  marks: [
    '\u0301',
    'Z\u0335\u0321\u0327\u0328\u0322\u031B\u0300\u0301',
    '\u20E3',
    '\uFE0F',
    '\u0E49\u0E49\u0E49',
  ],
  phrasesInOne: ['\uFDFA', '\uFDFD', '㌖'],
  halves: ['\uD83D', '\uDE00', '\uFFFE', '\uFFFF'],
  terminal: ['\0', '\u0007', '\u001B[31m', '\u001B]8;;https://example.org\u0007', '\u009B', '\u007F'],
  code: [
    '<b>bold</b>',
    '<script>alert(1)</script>',
    '&lt;',
    '{"a":1}',
    '"}',
    '%s',
    '__proto__',
    'constructor',
  ],
};
const pieces: readonly string[] = Object.values(piecesByKind).flat();

const pieced = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'grapheme', maxLength: 5 })), {
    maxLength: 20,
  })
  .map((some) => some.join(''));

const long = fc
  .tuple(fc.constantFrom(...pieces), fc.constantFrom(...pieces))
  .map(([one, other]) => `${one}${other}`.repeat(6000).slice(0, 6000));

/** A text that a reader or a forger may send, of up to 6,000 characters. */
export const badText: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: pieced },
  { weight: 2, arbitrary: anyText },
  { weight: 1, arbitrary: long },
  { weight: 1, arbitrary: fc.constantFrom(...hostileTexts.map(([, text]) => text)) },
);

/** A component's id with genuine and hostile parts, of at most 100 characters. */
export const badCustomId: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom('ask', 'topics', 'timeline', 'insights', 'reload', '1', '0', '2', 'auto', 'en', 'fr'),
      fc.constantFrom(
        'open',
        'pick',
        'helpful',
        'unhelpful',
        'turn',
        'page',
        'question',
        'draft',
        'language',
      ),
      fc.constantFrom(
        'entry',
        'gap',
        'bridge',
        'bridge-length',
        'AAAAAAAAAAA',
        '-1',
        '1e400',
        '0.5',
        '__proto__',
      ),
      badText,
    ),
    { maxLength: 7 },
  )
  .map((parts) => parts.join(':').slice(0, 100));
