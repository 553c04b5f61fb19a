import { describe, expect, it } from 'vitest';

import { parseDataSet, readDataSet } from './data-set.ts';

const sound = {
  name: 'a small set',
  lang: 'fr',
  entries: [
    { id: 'a', q: ['un', 'deux'] },
    { id: 'b', q: ['trois'] },
  ],
  val: [['un ?', 'a']],
  oosVal: ['bonjour'],
  test: [['deux ?', 'a']],
  oosTest: ['bonsoir'],
};

function parse(changes: object): unknown {
  return parseDataSet('set.json', JSON.stringify({ ...sound, ...changes }));
}

describe('a data set', () => {
  it('becomes a benchmark in which engines see the phrasings and the known off-topic messages', () => {
    const { targets, background, inScope, outOfScope } = parseDataSet('set.json', JSON.stringify(sound));
    expect(targets.map(({ id, phrasings }) => [id, phrasings.length])).toEqual([
      ['a', 2],
      ['b', 1],
    ]);
    expect(background).toEqual(['bonjour']);
    expect(inScope).toEqual([{ text: 'deux ?', language: 'fr', accept: ['a'] }]);
    expect(outOfScope).toEqual([{ text: 'bonsoir', language: 'fr', accept: [] }]);
  });

  it('needs neither validation nor off-topic questions', () => {
    expect(() => parse({ val: undefined, oosVal: undefined, oosTest: undefined })).not.toThrow();
  });

  it('is refused with the file and the place of what is wrong', () => {
    expect(() => parse({ entries: [{ id: 'a', q: 'un' }] })).toThrow(/^set\.json: entries\.0\.q: .*Array/u);
    expect(() => parse({ test: [['un']] })).toThrow(/^set\.json: test\.0\.1: /u);
    expect(() => parse({ test: [] })).toThrow('set.json: test: must not be empty');
    expect(() => parse({ test: [['un', 'c']] })).toThrow('set.json: test.0: no entry has the id "c"');
    expect(() => parse({ entries: [sound.entries[0], sound.entries[0]] })).toThrow(
      'set.json: entries.1.id: "a" is taken already',
    );
    expect(() => parseDataSet('set.json', '{')).toThrow(/^set\.json: is not JSON: /u);
  });

  it('is refused when its file cannot be read', async () => {
    await expect(readDataSet('nowhere.json')).rejects.toThrow(/^nowhere\.json: cannot be read: ENOENT/u);
  });
});
