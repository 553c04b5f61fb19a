import { describe, expect, it } from 'vitest';
import { isSeq, parseDocument, type Document } from 'yaml';
import { appendToSequence } from '../../../src/curation/draft/append-to-sequence.ts';

describe('the end of a sequence', () => {
  it.each([
    ['with no items', '[]', '["n, w"]'],
    ['with no items and a space', '[ ]', '["n, w" ]'],
    ['with no items and a comment', '[ # none\n  ]', '["n, w" # none\n  ]'],
    ['whose comma has a line of its own', '[a # b\n  , # c\n  ]', '[a # b\n  , # c\n "n, w",\n  ]'],
    ['of an item that is quoted over two lines', '[\n  "a\n  b"\n]', '[\n  "a\n  b",\n  "n, w"\n]'],
    ['with a comment and no line end', '- a # b', '- a # b\n- n, w'],
    ['in literal style, with no line end', '- |-\n  a', '- |-\n  a\n- n, w'],
    ['in literal style, with empty lines', '- |-\n  a\n\n\n# b\n', '- |-\n  a\n- n, w\n\n\n# b\n'],
    ['with Windows line ends', '- a # b\r\n# c\r\n', '- a # b\r\n- n, w\r\n# c\r\n'],
    ['of a list in a list', '- - a\n  - b\n', '- - a\n  - b\n- n, w\n'],
  ])('is found: one %s', (_, before, after) => {
    const document: Document = parseDocument(before);
    const { contents } = document;
    if (!isSeq(contents)) throw new Error('the text is not a sequence');
    expect(appendToSequence(before, contents, 'n, w')).toBe(after);
    contents.add('n, w');
    expect(parseDocument(after).toJS()).toEqual(document.toJS());
  });
});
