import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { labelledQuestionsIn, readLabelledQuestions } from '../../src/knowledge/labelled-questions.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

describe('labelled questions', () => {
  it('are read a line each, blank lines apart', async () => {
    const path = join(await temporaryFolder(), 'good.jsonl');
    const line = '{"q":"who?","lang":"en","kind":"in","accept":["a"],"typo":false,"gap":"no-x"}';
    await writeFile(path, `${line}\n\n${line}\n`);
    expect(await readLabelledQuestions(path)).toEqual(
      Array.from({ length: 2 }, () => ({ q: 'who?', lang: 'en', kind: 'in', accept: ['a'], typo: false })),
    );
  });

  it.each(['{"q":"who?"}', 'not JSON', '{"q":"","lang":"en","kind":"in","accept":[],"typo":false}'])(
    'are refused with file and line: %s',
    async (line) => {
      const path = join(await temporaryFolder(), 'bad.jsonl');
      await writeFile(path, `\n${line}\n`);
      await expect(readLabelledQuestions(path)).rejects.toThrow(`${path}:2:1: not a labelled question`);
    },
  );

  it('are refused when they accept what is no entry, with its place', () => {
    const line = '{"q":"who?","lang":"en","kind":"in","accept":["a","bridge-color"],"typo":false}';
    const file = { name: 'evaluation.jsonl', bytes: Buffer.from(line), text: line };
    const read = { files: [file], problems: [] };
    expect(labelledQuestionsIn(read, { entries: ['a', 'bridge-colour'], gaps: [] }).problems).toEqual([
      {
        file: 'evaluation.jsonl',
        line: 1,
        column: 51,
        message: 'accepts "bridge-color", and no entry has this id: did you mean "bridge-colour"?',
      },
    ]);
    expect(labelledQuestionsIn(read).problems).toEqual([]);
  });

  it('accept gaps where the story does not say, and entries where it does', () => {
    const text = ['near', 'in', 'off']
      .map((kind) => JSON.stringify({ q: 'who?', lang: 'en', kind, accept: ['no-length'], typo: false }))
      .join('\n');
    const read = { files: [{ name: 'evaluation.jsonl', bytes: Buffer.from(text), text }], problems: [] };
    const messages = labelledQuestionsIn(read, { entries: ['a'], gaps: ['no-length'] }).problems;
    expect(messages.map(({ line, message }) => `${line} ${message}`)).toEqual([
      '2 accepts "no-length", and no entry has this id: a gap answers questions of the kind near',
      '3 accepts "no-length", and no entry has this id: a gap answers questions of the kind near',
    ]);
  });

  it('are refused with a line that a merge left', async () => {
    const path = join(await temporaryFolder(), 'bad.jsonl');
    await writeFile(path, '<<<<<<< HEAD\n');
    await expect(readLabelledQuestions(path)).rejects.toThrow(`${path}:1:1: a merge could not decide`);
  });
});
