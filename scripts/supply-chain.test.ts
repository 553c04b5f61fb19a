import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';

const names = v.optional(v.record(v.string(), v.string()), {});

const lockedPackage = v.object({
  version: v.optional(v.string(), ''),
  license: v.optional(v.string(), '(none)'),
  integrity: v.optional(v.string(), ''),
  resolved: v.optional(v.string()),
  link: v.optional(v.boolean(), false),
  dev: v.optional(v.boolean(), false),
  hasInstallScript: v.optional(v.boolean(), false),
  dependencies: names,
  optionalDependencies: names,
});

const lockfile = v.object({ packages: v.record(v.string(), lockedPackage) });

const manifest = v.object({
  dependencies: names,
  devDependencies: names,
  allowScripts: v.optional(v.record(v.string(), v.boolean()), {}),
});

/** Licences that ask for no more than to be named. */
const permissive = ['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'OFL-1.1'];

function read(path: string): string {
  return readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
}

const {
  dependencies: ours,
  devDependencies,
  allowScripts,
} = v.parse(manifest, JSON.parse(read('package.json')));
const sandbox = v.parse(manifest, JSON.parse(read('packages/discord-sandbox/package.json')));
const { 'discord-sandbox': _, ...others } = ours;
const dependencies = { ...others, ...sandbox.dependencies };
const { packages } = v.parse(lockfile, JSON.parse(read('package-lock.json')));
const locked = Object.entries(packages)
  .filter(([path, { link }]) => path.includes('node_modules/') && !link)
  .map(([path, found]) => ({ ...found, name: path.slice(path.lastIndexOf('node_modules/') + 13) }));
const production = locked.filter(({ dev }) => !dev);

/** A package as a row of the page on dependencies has it. */
interface Row {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly last: string;
}

/** The rows of the page's tables; a row of several names is as many rows. */
function readRows(page: string): readonly Row[] {
  return page.split('\n').flatMap((line) => {
    const [first = '', version = '', licence = '', ...rest] = line.slice(1, -1).split('|');
    if (!line.startsWith('| `')) return [];
    const last = rest.at(-1) ?? '';
    return quoted(first).map((name) => ({ name, version: version.trim(), licence: licence.trim(), last }));
  });
}

function quoted(cell: string): readonly string[] {
  return [...cell.matchAll(/`([^`]+)`/gu)].map(([, name = '']) => name);
}

function sortedSet(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].sort();
}

const page = read('docs/dependencies.md');
const rows = readRows(page);

describe('the page on dependencies', () => {
  it('lists every package that runs, with its version and licence, and no other', () => {
    expect(sortedSet(rows.map(({ name, version, licence }) => `${name} ${version} ${licence}`))).toEqual(
      sortedSet(production.map(({ name, version, license }) => `${name} ${version} ${license}`)),
    );
  });

  it('says why each direct dependency is there', () => {
    for (const [name, version] of Object.entries(dependencies)) {
      const row = rows.find((each) => each.name === name && each.version === version);
      expect(row?.last.trim().length, name).toBeGreaterThan(10);
    }
  });

  it('says through which packages the others come', () => {
    const indirect = rows.filter(({ name }) => !(name in dependencies));
    for (const { name } of indirect) {
      const said = indirect.filter((row) => row.name === name).flatMap(({ last }) => quoted(last));
      const dependents = production.filter(
        (each) => name in each.dependencies || name in each.optionalDependencies,
      );
      expect(sortedSet(said), name).toEqual(sortedSet(dependents.map((each) => each.name)));
    }
  });

  it('names every licence that is accepted', () => {
    for (const licence of permissive) expect(page).toContain(licence);
  });
});

describe('the packages that run', () => {
  it('have permissive licences', () => {
    expect(production.filter(({ license }) => !permissive.includes(license))).toEqual([]);
  });
});

describe('all packages, those for development too', () => {
  it('are named by exact versions', () => {
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
      expect(version, name).toMatch(/^\d+\.\d+\.\d+$/u);
    }
  });

  it('have checksums', () => {
    for (const { name, integrity } of locked) expect(integrity, name).toMatch(/^sha512-[\w+/]{86}==$/u);
  });

  it('come from one place, if the lockfile says from where', () => {
    const addresses = locked.flatMap(({ resolved }) => (resolved === undefined ? [] : [new URL(resolved)]));
    expect(addresses.filter(({ protocol }) => protocol !== 'https:')).toEqual([]);
    expect(new Set(addresses.map(({ host }) => host)).size).toBeLessThanOrEqual(1);
  });

  it('run no script when they are installed', () => {
    const scripted = locked.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name);
    expect(sortedSet(scripted)).toEqual(Object.keys(allowScripts).sort());
    expect(Object.values(allowScripts)).not.toContain(true);
  });
});

describe('the container image', () => {
  it('is made of files that are named one by one, without .env', () => {
    const patterns = read('.dockerignore')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    expect(patterns[0]).toBe('*');
    expect(patterns.slice(1).sort()).toEqual(
      [
        'commands',
        'knowledge',
        'package-lock.json',
        'package.json',
        'packages',
        'src',
        'tsconfig.base.json',
        'tsconfig.json',
      ].map((name) => `!${name}`),
    );
  });

  it('runs no install script, not as root, and has no place for a token', () => {
    const dockerfile = read('Dockerfile');
    for (const [command] of dockerfile.matchAll(/npm (?:ci|prune).*/gu)) {
      expect(command).toContain('--ignore-scripts');
    }
    expect(dockerfile).toMatch(/^USER [1-9]\d*:[1-9]\d*$/mu);
    expect(dockerfile).not.toMatch(/^(?:ARG|ENV) .*(?:TOKEN|SECRET)/mu);
  });
});
