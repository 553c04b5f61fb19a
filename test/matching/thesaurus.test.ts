import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { groupBy } from '../../src/collections.ts';
import { loadStory } from '../../src/knowledge/load.ts';
import type { Story } from '../../src/knowledge/story.ts';
import { phrase } from '../../src/matching/concepts.ts';
import {
  createEverydayRecogniser,
  meaningsIn,
  thesaurusFiles,
  thesaurusPhrases,
} from '../../src/matching/thesaurus.ts';
import { languages, type Language } from '../../src/text/language.ts';
import { wordRanks } from '../../src/text/word-frequency.ts';
import { toWords } from '../../src/text/words.ts';
import { builtOf } from '../support/build.ts';
import { shippedKnowledge } from '../support/stories.ts';

/** An expression as it is written, with its place. */
interface Written {
  readonly language: Language;
  readonly text: string;
  readonly marked: boolean;
  readonly line: string;
}

const lines = thesaurusFiles.flatMap((file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .map((text, index) => ({ text, line: `${file.pathname.split('/').at(-1) ?? ''}:${index + 1}` }))
    .filter(({ text }) => text !== '' && !text.startsWith('#')),
);

const expressions: readonly Written[] = lines.flatMap(({ text, line }) =>
  text.split('|').flatMap((side, index) =>
    side.split(',').map((expression) => ({
      language: languages[index] ?? 'en',
      text: expression.replaceAll('*', '').trim(),
      marked: expression.includes('*'),
      line,
    })),
  ),
);

describe('a line of the thesaurus', () => {
  it('has expressions in English and in French', () => {
    expect(lines.filter(({ text }) => text.split('|').length !== 2)).toEqual([]);
    expect(expressions.filter(({ text }) => toWords(text).length === 0)).toEqual([]);
  });

  it('holds an expression once, however it is spelt', () => {
    const repeated = lines.flatMap(({ text, line }) =>
      text.split('|').flatMap((side) => {
        const keys = side.split(',').map((expression) => toWords(expression).join(' '));
        return keys.filter((key, index) => keys.indexOf(key) !== index).map((key) => `${line} ${key}`);
      }),
    );
    expect(repeated).toEqual([]);
  });

  it('shares an expression with another line only if all but one of them mark it with *', () => {
    const places = groupBy(expressions, ({ language, text }) => `${language} ${toWords(text).join(' ')}`);
    const mistakes = [...places].filter(([, written]) => {
      const unmarked = written.filter(({ marked }) => !marked).length;
      return unmarked > 1 || (written.length === 1 && unmarked === 0);
    });
    expect(mistakes.map(([expression, written]) => [expression, ...written.map(({ line }) => line)])).toEqual(
      [],
    );
  });

  it('has a first English expression of its own, which names the meaning', () => {
    const names = lines.map(({ text }) => meaningsIn(text)[0]?.en[0]);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });
});

describe('the thesaurus knows no story', () => {
  let stories: readonly Story[];
  beforeAll(async () => {
    const folders = ['pool', 'ferry', 'club'].map((name) => `test/evaluation/stories/${name}`);
    const shipped = (await builtOf(shippedKnowledge)).story;
    const invented = await Promise.all(
      folders.map(async (folder) => {
        const loaded = await loadStory(folder);
        if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
        return loaded.story;
      }),
    );
    stories = [shipped, ...invented];
  });

  it('so it has none of its proper names', () => {
    const names = stories.flatMap(({ vocabulary }) =>
      vocabulary.names.flatMap(({ name }) => {
        const french = toWords(name.fr);
        return toWords(name.en).filter((word) => french.includes(word));
      }),
    );
    const proper = new Set(names.filter((word) => !wordRanks().has(word)));
    expect(proper.size).toBeGreaterThan(20);
    const found = expressions.filter(({ text }) => toWords(text).some((word) => proper.has(word)));
    expect(found.map(({ text, line }) => `${line} ${text}`)).toEqual([]);
  });
});

describe('a file of the thesaurus', () => {
  it('is read line by line, without comments, blank lines and marks', () => {
    expect(meaningsIn('# money\n\nrefund, money back | remboursement\nbill*, invoice | facture\n')).toEqual([
      { en: ['refund', 'money back'], fr: ['remboursement'] },
      { en: ['bill', 'invoice'], fr: ['facture'] },
    ]);
  });

  it('gives the expressions of a line one meaning, in both languages', () => {
    const refund = thesaurusPhrases().filter(({ meaning }) => meaning === 'everyday:refund');
    expect(new Set(refund.map(({ form }) => form))).toEqual(new Set(languages));
    expect(refund.every(({ words }) => words.length > 0)).toBe(true);
  });

  it('leaves out the pronoun of reflexive verbs, which readers put in many forms', () => {
    const reflexive = thesaurusPhrases().filter(({ form, words }) => form === 'fr' && words[0] === 'se');
    expect(reflexive).toEqual([]);
  });
});

describe('the recogniser of everyday meanings', () => {
  const recognise = createEverydayRecogniser([
    phrase('doe', 'en', 'everyday:deer'),
    phrase('pays', 'fr', 'everyday:country'),
    phrase('refund', 'en', 'everyday:refund'),
  ]);
  const meaningOf = (word: string): string | undefined => recognise([word])[0]?.meanings[0];

  it('knows a word by its stem', () => {
    expect(meaningOf('refunded')).toBe('everyday:refund');
  });

  it('does not take a very common word for a form of another', () => {
    expect(meaningOf('does')).toBeUndefined();
    expect(meaningOf('doe')).toBe('everyday:deer');
  });

  it('does not take a word of one language for a form of one of the other', () => {
    expect(meaningOf('pay')).toBeUndefined();
    expect(meaningOf('pays')).toBe('everyday:country');
  });
});
