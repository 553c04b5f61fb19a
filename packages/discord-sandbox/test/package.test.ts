import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const folder = fileURLToPath(new URL('..', import.meta.url));

interface Manifest {
  readonly version: string;
  readonly bin: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, string | { readonly types: string; readonly default: string }>>;
}

const manifest = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as Manifest;

async function packedFiles(): Promise<readonly string[]> {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const words = ['pack', '--dry-run', '--json', '--ignore-scripts'];
  const { stdout } = await promisify(execFile)(npm, words, { cwd: folder });
  const [packed] = JSON.parse(stdout) as readonly { readonly files: readonly { readonly path: string }[] }[];
  return packed?.files.map(({ path }) => path) ?? [];
}

test('the package contains what its manifest names, the page, and nothing of the tests', async () => {
  const files = await packedFiles();
  const named = Object.values(manifest.exports).flatMap((target) =>
    typeof target === 'string' ? [target] : [target.types, target.default],
  );
  for (const path of [...named, ...Object.values(manifest.bin)])
    expect(files).toContain(path.replace('./', ''));
  for (const path of [
    'LICENSE',
    'CHANGELOG.md',
    'README.md',
    'static/index.html',
    'dist/page/browser/main.js',
  ])
    expect(files).toContain(path);
  const unwanted = files.filter((path) => /^(?:src|test)\/|\.map$|tsbuildinfo|vitest/u.test(path));
  expect(unwanted).toEqual([]);
});

test('the changelog has an entry for the version', () => {
  expect(readFileSync(`${folder}/CHANGELOG.md`, 'utf8')).toContain(`\n## ${manifest.version}\n`);
});
