import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../../../src/page/browser/markdown/parse.ts';
import { parseInline } from '../../../../src/page/browser/markdown/parse-inline.ts';

const text = (content: string): object => ({ kind: 'text', text: content });

const paragraph = (content: string): object => ({ kind: 'paragraph', children: [text(content)] });

describe('a paragraph of Discord’s Markdown', () => {
  it.each([
    ['**bold**', [{ kind: 'bold', children: [text('bold')] }]],
    ['*italic*', [{ kind: 'italic', children: [text('italic')] }]],
    ['_italic_', [{ kind: 'italic', children: [text('italic')] }]],
    ['***both***', [{ kind: 'bold', children: [{ kind: 'italic', children: [text('both')] }] }]],
    ['__underlined__', [{ kind: 'underline', children: [text('underlined')] }]],
    ['~~struck~~', [{ kind: 'strikethrough', children: [text('struck')] }]],
    ['||hidden||', [{ kind: 'spoiler', children: [text('hidden')] }]],
    ['`a *b*`', [{ kind: 'code', text: 'a *b*' }]],
    ['``a ` b``', [{ kind: 'code', text: 'a ` b' }]],
    [
      '**a *b* c**',
      [{ kind: 'bold', children: [text('a '), { kind: 'italic', children: [text('b')] }, text(' c')] }],
    ],
    [
      '[**a**](https://a.example/b)',
      [{ kind: 'link', url: 'https://a.example/b', children: [{ kind: 'bold', children: [text('a')] }] }],
    ],
    [
      'https://a.example/b.',
      [{ kind: 'link', url: 'https://a.example/b', children: [text('https://a.example/b')] }, text('.')],
    ],
    ['<t:1738281600:D>', [{ kind: 'timestamp', seconds: 1_738_281_600, style: 'D' }]],
    ['<t:0>', [{ kind: 'timestamp', seconds: 0, style: 'f' }]],
    ['<@42>', [{ kind: 'mention', target: 'user', name: '42' }]],
    ['<@&42>', [{ kind: 'mention', target: 'role', name: '42' }]],
    ['<#42>', [{ kind: 'mention', target: 'channel', name: '42' }]],
    ['</echo:42>', [{ kind: 'mention', target: 'command', name: '/echo' }]],
    ['@everyone', [{ kind: 'mention', target: 'everyone', name: '@everyone' }]],
    ['<:wave:42>', [{ kind: 'emoji', name: 'wave' }]],
  ])('parses %s', (source, expected) => {
    expect(parseInline(source)).toEqual(expected);
  });

  it.each([
    ['\\*not italic\\*', '*not italic*'],
    ['\\@everyone', '@everyone'],
    ['2 * 3 * 4', '2 * 3 * 4'],
    ['snake_case_name', 'snake_case_name'],
    ['**open', '**open'],
    ['[a](javascript:alert(1))', '[a](javascript:alert(1))'],
    ['<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
    ['\\\\', '\\'],
    ['C:\\dir', 'C:\\dir'],
  ])('leaves %s as text', (source, expected) => {
    expect(parseInline(source)).toEqual([text(expected)]);
  });

  it('parses long texts of unclosed marks without hanging', () => {
    for (const mark of ['*', '_', '~~', '||', '`', '[', '**a ', '<t:', '*a**b']) {
      expect(parseInline(mark.repeat(2_000).slice(0, 4_000)).length).toBeGreaterThan(0);
    }
  });
});

describe('a text in Discord’s Markdown', () => {
  it('parses headings, small print and paragraphs', () => {
    expect(parseMarkdown('# One\n## Two\n### Three\n-# small\na\nb\n\nc\n#no\n#### four')).toEqual([
      { kind: 'heading', level: 1, children: [text('One')] },
      { kind: 'heading', level: 2, children: [text('Two')] },
      { kind: 'heading', level: 3, children: [text('Three')] },
      { kind: 'subtext', children: [text('small')] },
      { kind: 'paragraph', children: [text('a'), { kind: 'break' }, text('b')] },
      {
        kind: 'paragraph',
        children: [text('c'), { kind: 'break' }, text('#no'), { kind: 'break' }, text('#### four')],
      },
    ]);
  });

  it('keeps code unchanged', () => {
    expect(parseMarkdown('a\n```js\nlet *x*;\n\n# y\n```\nb')).toEqual([
      { kind: 'paragraph', children: [text('a')] },
      { kind: 'code', text: 'let *x*;\n\n# y' },
      { kind: 'paragraph', children: [text('b')] },
    ]);
    expect(parseMarkdown('```never closed')).toEqual([
      { kind: 'paragraph', children: [text('```never closed')] },
    ]);
  });

  it('parses quotes of single lines and of the whole rest', () => {
    expect(parseMarkdown('> a\nb')).toEqual([{ kind: 'quote', blocks: [paragraph('a')] }, paragraph('b')]);
    expect(parseMarkdown('>>> a\n\nb')).toEqual([
      { kind: 'quote', blocks: [paragraph('a'), paragraph('b')] },
    ]);
  });

  it('parses nested and numbered lists', () => {
    expect(parseMarkdown('- a\n  - b\n- c\n3. d')).toEqual([
      {
        kind: 'list',
        isOrdered: false,
        start: 1,
        items: [
          [paragraph('a'), { kind: 'list', isOrdered: false, start: 1, items: [[paragraph('b')]] }],
          [paragraph('c')],
        ],
      },
      { kind: 'list', isOrdered: true, start: 3, items: [[paragraph('d')]] },
    ]);
  });
});
