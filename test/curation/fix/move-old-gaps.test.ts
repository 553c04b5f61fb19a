import { chmod, cp, mkdir, readdir, readFile, rename, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyFixes } from '../../../src/curation/fix/fix-folder.ts';
import { problemsOf } from '../../knowledge/damaged-folder.ts';
import { copiesOfKilled } from '../killed.ts';
import { contentOf, filesOf, oldFolder } from './old-folder.ts';

const noFixes = { order: 0, spacing: 0, quotes: 0, schema: 0 };
const moved = { file: 'gaps.yaml', counts: noFixes, movesTo: 'gaps/gaps.yaml' };
const fixedQuestions = [
  { file: 'questions/ferry.yaml', counts: { ...noFixes, order: 3 } },
  { file: 'questions/opening.yaml', counts: { ...noFixes, order: 3 } },
  { file: 'timeline.yaml', counts: { ...noFixes, quotes: 2 } },
];
const isRoot = process.getuid?.() === 0;

/** The lines of a text that are comments, but for the one that names the schema. */
function commentsIn(text: string): readonly string[] {
  return text
    .split(/\r?\n/)
    .filter((line) => /^\s*#/.test(line) && !line.includes('$schema='))
    .map((line) => line.trim())
    .toSorted();
}

describe('a folder of an older version', () => {
  it('is the same story after it was fixed, with its gaps in a folder', async () => {
    const folder = await oldFolder();
    const before = await contentOf(folder);
    expect(await applyFixes(folder)).toEqual([
      moved,
      { file: 'gaps/gaps.yaml', counts: { ...noFixes, order: 2, schema: 1 } },
      ...fixedQuestions,
    ]);
    expect(await contentOf(folder)).toEqual(before);
    expect(Object.keys(await filesOf(folder))).not.toContain('gaps.yaml');
    expect(await readFile(join(folder, 'gaps', 'gaps.yaml'), 'utf8')).toMatch(
      /^# yaml-language-server: \$schema=\.\.\/schema\/gaps\.schema\.json\n- id: ticket-price\n {2}answer:/,
    );
    expect(await applyFixes(folder)).toEqual([]);
  });

  it('keeps the mode of gaps.yaml, and text that is not YAML', async () => {
    const folder = await oldFolder();
    await writeFile(join(folder, 'gaps.yaml'), '- id: "open  \n');
    await chmod(join(folder, 'gaps.yaml'), 0o640);
    expect(await applyFixes(folder)).toEqual([moved, ...fixedQuestions]);
    expect(await readFile(join(folder, 'gaps', 'gaps.yaml'), 'utf8')).toBe('- id: "open  \n');
    expect((await stat(join(folder, 'gaps', 'gaps.yaml'))).mode & 0o777).toBe(0o640);
  });

  it('is the same story whenever it is read while it is fixed', async () => {
    const folder = await oldFolder();
    const before = await contentOf(folder);
    const fixing = new AbortController();
    void applyFixes(folder).finally(() => fixing.abort());
    while (!fixing.signal.aborted) expect(await contentOf(folder)).toEqual(before);
    expect(await contentOf(folder)).toEqual(before);
  });
});

describe('a fix that is killed', () => {
  it('at any step leaves the same story, and the next fix finishes it', async () => {
    const old = await oldFolder();
    const gaps = await readFile(join(old, 'gaps.yaml'));
    await applyFixes(old);
    const after = await filesOf(old);
    // All but the gaps is fixed already, so that there are fewer steps to try.
    await rm(join(old, 'gaps'), { recursive: true });
    await writeFile(join(old, 'gaps.yaml'), gaps);
    const before = await contentOf(old);
    const copies = await copiesOfKilled(old, 'curation/fix/fix-folder.js', 'applyFixes');
    for (const [step, copy] of copies.entries()) {
      expect(await contentOf(copy), `step ${step}`).toEqual(before);
      await applyFixes(copy);
      expect(await filesOf(copy), `step ${step}`).toEqual(after);
    }
    // The file is moved, locked, cleared, written beside in four steps, replaced, and unlocked.
    expect(copies.length - 1).toBe(9);
  });
});

/** Why `gaps.yaml` was not moved; the story is the same afterwards. */
async function failureOf(folder: string): Promise<unknown> {
  const before = await contentOf(folder).catch(() => undefined);
  const [first] = await applyFixes(folder);
  expect(await readdir(folder)).toContain('gaps.yaml');
  expect(await contentOf(folder).catch(() => undefined)).toEqual(before);
  expect(first).toEqual({ ...moved, failure: expect.any(String) });
  return first?.failure;
}

describe('gaps.yaml stays where it is', () => {
  it('when gaps/gaps.yaml exists and says something else', async () => {
    const folder = await oldFolder();
    await mkdir(join(folder, 'gaps'));
    await writeFile(join(folder, 'gaps', 'gaps.yaml'), '[] # mine\n');
    expect(await failureOf(folder)).toBe(
      'cannot be moved, because gaps/gaps.yaml exists and is different: join the two by hand',
    );
    expect(await readFile(join(folder, 'gaps', 'gaps.yaml'), 'utf8')).toBe('[] # mine\n');
    expect(await problemsOf(folder)).toEqual([]);
  });

  it('when another file has one of its gaps', async () => {
    const folder = await oldFolder();
    await mkdir(join(folder, 'gaps'));
    await cp(join(folder, 'gaps.yaml'), join(folder, 'gaps', 'fares.yaml'));
    expect(await failureOf(folder)).toBe(
      'has gaps that are also in gaps/, such as "ticket-price": keep each in one place, then delete this file',
    );
    expect(await problemsOf(folder)).toEqual([]);
  });

  it('when it is a symbolic link', async () => {
    const folder = await oldFolder();
    await rename(join(folder, 'gaps.yaml'), join(folder, 'elsewhere.yaml'));
    await symlink('elsewhere.yaml', join(folder, 'gaps.yaml'));
    expect(await failureOf(folder)).toBe('is a symbolic link: put it into gaps/ by hand');
  });

  it('when gaps is a file', async () => {
    const folder = await oldFolder();
    await writeFile(join(folder, 'gaps'), '');
    expect(await failureOf(folder)).toBe('cannot be moved to gaps/gaps.yaml: EEXIST');
  });

  it.skipIf(isRoot)('when the folder is read-only', async () => {
    const folder = await oldFolder();
    await chmod(folder, 0o555);
    try {
      expect(await failureOf(folder)).toBe('cannot be moved to gaps/gaps.yaml: permission denied');
    } finally {
      await chmod(folder, 0o755);
    }
  });
});

it('a copy of gaps.yaml that is in gaps/ already, fixed or not, is no obstacle', async () => {
  for (const fixed of [false, true]) {
    const folder = await oldFolder();
    const before = await contentOf(folder);
    const text = await readFile(join(folder, 'gaps.yaml'));
    if (fixed) await applyFixes(folder);
    else {
      await mkdir(join(folder, 'gaps'));
      await writeFile(join(folder, 'gaps', 'gaps.yaml'), text);
    }
    await writeFile(join(folder, 'gaps.yaml'), text);
    expect(await contentOf(folder)).toEqual(before);
    expect((await applyFixes(folder))[0]).toEqual(moved);
    expect(await contentOf(folder)).toEqual(before);
    expect(Object.keys(await filesOf(folder))).not.toContain('gaps.yaml');
  }
});

/** The fix puts sources in the order of the article. */
function withSortedSources({ gaps, ...content }: Awaited<ReturnType<typeof contentOf>>) {
  return { ...content, gaps: gaps.map((gap) => ({ ...gap, sources: gap.sources.toSorted() })) };
}

describe('however gaps.yaml is written', () => {
  const values = {
    id: '"ticket-price"',
    ask: "\n    fr: [Combien coûte un billet ?, 'tarif enfant']\n    # How people type.\n    en:\n    - How much is a ticket?\n\n\n    - fare for a child  ",
    answer:
      "\n    fr: >-\n      L'article ne donne\n      pas le tarif.\n    # In English.\n    en: The story doesn't give the fare.",
    sources: '[p3, "p2"] # The boats.',
    related: '&cost [ferry-cost]',
  };
  const gap = fc
    .tuple(
      fc.shuffledSubarray(['id', 'ask', 'answer', 'sources', 'related'] as const, { minLength: 5 }),
      fc.array(fc.constantFrom('', '', '\n\n', '  # About what follows.\n', '\n  # one\n\n  # two\n'), {
        minLength: 5,
        maxLength: 5,
      }),
    )
    .map(([keys, between]) =>
      keys
        .map((key, index) => `${index === 0 ? '- ' : `${between[index]}  `}${key}: ${values[key]}\n`)
        .join(''),
    );
  const file = fc
    .record({
      head: fc.constantFrom(
        '',
        '# yaml-language-server: $schema=schema/gaps.schema.json\n',
        '# head\n\n# first\n',
      ),
      gap,
      alias: fc.boolean(),
      draft: fc.constantFrom('', '\n# - id: a-draft\n#   ask:\n'),
      windows: fc.boolean(),
      mark: fc.constantFrom('', '\uFEFF'),
      end: fc.constantFrom('', '\n', '\n\n\n'),
    })
    .map(({ head, gap: first, alias, draft, windows, mark, end }) => {
      const second = `- ask: {en: [How fast is it?, speed], fr: [Quelle vitesse ?, vitesse]}\n  id: speed\n  answer: {en: It does not say., fr: Il ne dit rien.}\n  sources: []\n  related: ${alias ? '*cost' : '[]'}\n`;
      const text = (head + first + second + draft).trimEnd() + end;
      return mark + (windows ? text.replaceAll('\n', '\r\n') : text);
    });

  it('the story and the comments are the same after the fix, and nothing is left to fix', async () => {
    const folder = await oldFolder();
    await applyFixes(folder);
    const sound = join(folder, 'gaps', 'gaps.yaml');
    await fc.assert(
      fc.asyncProperty(file, async (text) => {
        await rename(sound, join(folder, 'gaps.yaml'));
        await writeFile(join(folder, 'gaps.yaml'), text);
        const before = await contentOf(folder);
        expect((await applyFixes(folder))[0]).toEqual(moved);
        expect(commentsIn(await readFile(sound, 'utf8'))).toEqual(commentsIn(text.replace('\uFEFF', '')));
        expect(withSortedSources(await contentOf(folder))).toEqual(withSortedSources(before));
        expect(await applyFixes(folder)).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });
});
