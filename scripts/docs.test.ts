import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { sidebar } from '../src/cli/sidebar.ts';
import { dev } from './program.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Folders whose files the docs name by their path from the root. */
const folders = [
  '.ci',
  '.github',
  'bench',
  'commands',
  'docs',
  'knowledge',
  'packages',
  'scripts',
  'src',
  'test',
];

const verbs = Object.keys(sidebar.verbs);
const devVerbs = Object.keys(dev.verbs);

const manifest = v.object({ scripts: v.record(v.string(), v.string()) });
const { scripts } = v.parse(manifest, JSON.parse(read('package.json')));
const npmScripts = Object.keys(scripts);

const files = ['.', ...folders].flatMap(filesIn);
const fileNames = new Set(files.map((path) => basename(path)));
const pages = files
  .filter((path) => /\.md$|ISSUE_TEMPLATE/u.test(path))
  .map((path) => ({ path, text: read(path) }));

function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

/** The files in a folder and below it, without what is installed or built; of the root, its own files only. */
function filesIn(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: folder !== '.', encoding: 'utf8' })
    .map((name) => posix.join(folder, name.replaceAll('\\', '/')))
    .filter((path) => !/(?:^|\/)(?:node_modules|dist)\//u.test(path) && statSync(join(root, path)).isFile());
}

/** What a page gives as code, in a line or as a block. */
function codeIn(text: string): readonly string[] {
  const blocks = [...text.matchAll(/^ *```.*\n([^]*?)^ *```/gmu)].map(([, block = '']) => block);
  const lines = text.replaceAll(/^ *```.*\n[^]*?^ *```/gmu, '').matchAll(/`([^`]+)`/gu);
  return [...blocks, ...[...lines].map(([, span = '']) => span.replaceAll(/\s+/gu, ' '))];
}

function namesIn(text: string, pattern: RegExp): readonly string[] {
  return codeIn(text).flatMap((code) => [...code.matchAll(pattern)].map(([, name = '']) => name));
}

/** Whether a part of a path stands for many names, such as `*.yaml` or `NAME.ts`. */
function isPlaceholder(part: string): boolean {
  return /[*…{]|^(?:NAME|TOPIC|DIR|FILE)\b/u.test(part);
}

function exists(path: string): boolean {
  const parts = path.split('/');
  const end = parts.findIndex(isPlaceholder);
  return existsSync(join(root, ...(end === -1 ? parts : parts.slice(0, end))));
}

/** The anchor that GitHub and others give a heading. */
function toAnchor(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
}

function leadsSomewhere(link: string, from: string): boolean {
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? from : posix.join(dirname(from), path);
  if (!existsSync(join(root, target))) return false;
  if (anchor === undefined) return true;
  const headings = [...read(target).matchAll(/^#+ (.+)$/gmu)].map(([, heading = '']) => toAnchor(heading));
  return headings.includes(anchor);
}

it.each(pages)('$path links to files and headings that exist', ({ path, text }) => {
  const links = [...text.matchAll(/\]\(([^)\s]+)\)/gu)].map(([, link = '']) => link);
  expect(links.filter((link) => !/^https?:/u.test(link) && !leadsSomewhere(link, path))).toEqual([]);
});

it('every picture of the docs is shown on a page', () => {
  const texts = pages.map(({ text }) => text).join('\n');
  expect(filesIn('docs/images').filter((path) => !texts.includes(`images/${basename(path)})`))).toEqual([]);
});

// The changelog also names what there was.
describe.each(pages.filter(({ path }) => path !== 'CHANGELOG.md'))('$path', ({ text }) => {
  it('names files that exist', () => {
    const paths = namesIn(text, /(?<=^|\s)([\w.-]+\/[^\s'":,;()]*)/gu).filter((name) =>
      folders.includes(name.split('/')[0] ?? ''),
    );
    expect(paths.filter((name) => !exists(name))).toEqual([]);
    expect(namesIn(text, /^([\w-]+\.ts)$/gu).filter((name) => !fileNames.has(name))).toEqual([]);
  });

  it.each([
    ['npm scripts', /npm run (?:-s )?([a-z][\w:-]*)(?![\w:-]| -w )/gu, npmScripts],
    ['verbs of npm run dev', /npm run (?:-s )?dev -- ([a-z][\w-]*)/gu, devVerbs],
    ['verbs of sidebar', /(?:^|npx |sidebar )sidebar ([a-z][\w-]*)/gmu, verbs],
  ])('names %s that exist', (_, pattern, known) => {
    expect(namesIn(text, pattern).filter((name) => !known.includes(name))).toEqual([]);
  });
});

it('.env.example and docs/running.md explain the same settings', () => {
  const examples = [...read('.env.example').matchAll(/^([A-Z_]+)=/gmu)].map(([, name]) => name);
  const table = /## Settings\n([^]*?)\n## /u.exec(read('docs/running.md'))?.[1] ?? '';
  const rows = [...table.matchAll(/^\| (`[^|]+`) \|/gmu)].map(([, names = '']) => names);
  expect(rows.flatMap((names) => names.replaceAll('`', '').split(', ')).sort()).toEqual(examples.sort());
});
