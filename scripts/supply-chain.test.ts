import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { findPackage, parseLockfile } from './lockfile.ts';

const versions = v.optional(v.record(v.string(), v.string()), {});

const manifest = v.object({
  name: v.string(),
  dependencies: versions,
  devDependencies: versions,
  allowScripts: v.optional(v.record(v.string(), v.boolean()), {}),
});

/** Licences that ask for no more than to be named. */
const permissive = [
  'MIT',
  'ISC',
  '0BSD',
  'Unlicense',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'OFL-1.1',
];

function read(path: string): string {
  return readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
}

const bot = v.parse(manifest, JSON.parse(read('package.json')));
const sandbox = v.parse(manifest, JSON.parse(read('packages/discord-sandbox/package.json')));
const lockfile = parseLockfile(read('package-lock.json'));
const installed = [...lockfile.values()].filter(({ ours }) => !ours);
const page = read('docs/dependencies.md');

describe('the page on dependencies', () => {
  it('gives a reason for each direct dependency, and for nothing else', () => {
    const reasons = /## Direct\n(?<rows>[^]*?)\n## /u.exec(page)?.groups?.['rows'] ?? '';
    const explained = [...reasons.matchAll(/^\| `(.+?)` \|.*\| .{10,} \|$/gmu)].map(([, name]) => name);
    const direct = Object.keys({ ...bot.dependencies, ...sandbox.dependencies });
    expect(explained.sort()).toEqual(direct.filter((name) => name !== sandbox.name).sort());
  });

  it('names every licence that is accepted', () => {
    for (const licence of permissive) expect(page).toContain(licence);
  });
});

describe('the packages that the bot runs with', () => {
  it('have permissive licences', () => {
    expect(installed.filter(({ dev, licence }) => !dev && !permissive.includes(licence))).toEqual([]);
  });
});

describe('all packages, those for development too', () => {
  it.each([bot, sandbox])('are required by exact version in $name', ({ dependencies, devDependencies }) => {
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
      expect(version, name).toMatch(/^\d+\.\d+\.\d+$/u);
    }
  });

  it('have checksums', () => {
    for (const { path, integrity } of installed) expect(integrity, path).toMatch(/^sha512-[\w+/]{86}==$/u);
  });

  it('come from one place, if the lockfile says from where', () => {
    const addresses = installed.flatMap(({ resolved }) =>
      resolved === undefined ? [] : [new URL(resolved)],
    );
    expect(addresses.filter(({ protocol }) => protocol !== 'https:')).toEqual([]);
    expect(new Set(addresses.map(({ host }) => host)).size).toBeLessThanOrEqual(1);
  });

  it('are all in the lockfile, the builds for other platforms too', () => {
    const missing = [...lockfile.values()].flatMap(({ path, needs }) =>
      needs
        .filter((name) => name !== sandbox.name && findPackage(lockfile, path, name) === undefined)
        .map((name) => `${name}, which ${path || bot.name} needs`),
    );
    expect(missing).toEqual([]);
  });

  it('run no script when they are installed', () => {
    const scripted = installed.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name);
    expect([...new Set(scripted)].sort()).toEqual(Object.keys(bot.allowScripts).sort());
    expect(Object.values(bot.allowScripts)).not.toContain(true);
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
        'bin',
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
