import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { updatePage } from './dependency-table.ts';
import { parseLockfile } from './lockfile.ts';

function read(path: string): string {
  return readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
}

const page = [
  '# Page',
  '<!-- begin: written by `npm run dev -- dependencies --write` -->',
  '| an old row |',
  '<!-- end -->',
  'Last line.',
];

/** The rows below the head of the table that is written for a lockfile with these packages. */
function tableOf(packages: Readonly<Record<string, object>>): readonly string[] {
  const lines = updatePage(page.join('\n'), parseLockfile(JSON.stringify({ packages }))).split('\n');
  expect(lines.slice(0, 2)).toEqual(page.slice(0, 2));
  expect(lines.slice(2, 4)).toEqual(['| package | version | licence | needed by |', '|---|---|---|---|']);
  expect(lines.slice(-2)).toEqual(page.slice(-2));
  return lines.slice(4, -2);
}

/** A package of version 1.0.0 under the MIT licence. */
function mit(needs: readonly string[] = []): object {
  return {
    version: '1.0.0',
    license: 'MIT',
    dependencies: Object.fromEntries(needs.map((name) => [name, '1'])),
  };
}

it('the page on dependencies is up to date: "npm run dev -- dependencies --write" updates it', () => {
  const shipped = read('docs/dependencies.md');
  expect(updatePage(shipped, parseLockfile(read('package-lock.json')))).toBe(shipped);
});

describe('the table of installed packages', () => {
  it('says which packages need each of them, those of this repository included', () => {
    expect(
      tableOf({
        '': { name: 'bot', ...mit(['club', 'ale']) },
        'node_modules/club': { version: '2.1.0', license: 'ISC', dependencies: { ale: '1' } },
        'node_modules/ale': mit(),
        'node_modules/local': { link: true, resolved: 'packages/local' },
        'packages/local': mit(['dark']),
        'node_modules/dark': mit(),
      }),
    ).toEqual([
      '| `ale` | 1.0.0 | MIT | `bot`, `club` |',
      '| `club` | 2.1.0 | ISC | `bot` |',
      '| `dark` | 1.0.0 | MIT | `local` |',
    ]);
  });

  it('leaves out packages for development, and what those need', () => {
    expect(
      tableOf({
        '': { name: 'bot', ...mit(['ale']) },
        'node_modules/ale': mit(),
        'node_modules/tool': { ...mit(['ale']), dev: true },
      }),
    ).toEqual(['| `ale` | 1.0.0 | MIT | `bot` |']);
  });

  it('tells two versions of a package apart, and names two copies of one version once', () => {
    expect(
      tableOf({
        '': { name: 'bot', ...mit(['a', 'b', 'c', 'kit']) },
        'node_modules/a': mit(['kit']),
        'node_modules/a/node_modules/kit': { version: '2.0.0', license: 'MIT' },
        'node_modules/b': mit(['kit']),
        'node_modules/b/node_modules/kit': { version: '2.0.0', license: 'MIT' },
        'node_modules/c': mit(['kit']),
        'node_modules/kit': mit(),
      }).filter((row) => row.includes('| `kit`')),
    ).toEqual(['| `kit` | 1.0.0 | MIT | `bot`, `c` |', '| `kit` | 2.0.0 | MIT | `a`, `b` |']);
  });

  it('has one row for the builds of a package for different platforms', () => {
    const build = (cpu: string): object => ({ ...mit(), optional: true, cpu: [cpu] });
    expect(
      tableOf({
        '': { name: 'bot', ...mit(['draw']) },
        'node_modules/draw': {
          ...mit(),
          optionalDependencies: { '@draw/linux-x64': '1', '@draw/mac-arm64': '1' },
        },
        'node_modules/@draw/linux-x64': build('x64'),
        'node_modules/@draw/mac-arm64': build('arm64'),
      }),
    ).toEqual(['| `@draw/*` | 1.0.0 | MIT | `draw` |', '| `draw` | 1.0.0 | MIT | `bot` |']);
  });

  it('has a row for each package that only runs on some platforms but is not one of several builds', () => {
    expect(
      tableOf({
        '': { name: 'bot', ...mit(['store', 'vault']) },
        'node_modules/store': { ...mit(), cpu: ['x64', 'arm64'] },
        'node_modules/vault': { ...mit(), cpu: ['x64', 'arm64'] },
      }),
    ).toEqual(['| `store` | 1.0.0 | MIT | `bot` |', '| `vault` | 1.0.0 | MIT | `bot` |']);
  });
});

it('a page without the two comments is refused', () => {
  expect(() => updatePage('# Page\n', parseLockfile('{"packages": {}}'))).toThrow('begin: written by');
});
