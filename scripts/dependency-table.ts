import { findPackage, type LockedPackage, type Lockfile } from './lockfile.ts';

const begin = '<!-- begin: written by `npm run dev -- dependencies --write` -->';
const end = '<!-- end -->';

interface Row {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly neededBy: readonly string[];
}

/**
 * The page with its table of installed packages as the lockfile has them.
 * @throws Error when the page lacks the two comments that the table stands between.
 */
export function updatePage(page: string, lockfile: Lockfile): string {
  const [before, rest] = splitOnce(page, begin);
  const [, after] = splitOnce(rest, end);
  return `${before}${begin}\n${dependencyTable(lockfile)}\n${end}${after}`;
}

/** A Markdown table of all packages but those for development. */
function dependencyTable(lockfile: Lockfile): string {
  const rows = toRows(lockfile).map(
    ({ name, version, licence, neededBy }) =>
      `| \`${name}\` | ${version} | ${licence} | ${neededBy.map((each) => `\`${each}\``).join(', ')} |`,
  );
  return ['| package | version | licence | needed by |', '|---|---|---|---|', ...rows].join('\n');
}

function toRows(lockfile: Lockfile): readonly Row[] {
  const installed = [...lockfile.values()].filter(({ dev }) => !dev);
  const rows = new Map<string, Row[]>();
  for (const [{ name, version, licence, ours, onePlatform }, dependents] of findDependents(
    lockfile,
    installed,
  )) {
    if (ours) continue;
    const row = { name, version, licence, neededBy: dependents.map((each) => each.name) };
    const key = [onePlatform ? `for ${row.neededBy.join()}` : name, version, licence].join(' ');
    rows.set(key, [...(rows.get(key) ?? []), row]);
  }
  return [...rows.values()]
    .map(joinRows)
    .sort((a, b) => compare(a.name, b.name) || compare(a.version, b.version));
}

/** Each package with those that need it. */
function findDependents(
  lockfile: Lockfile,
  packages: readonly LockedPackage[],
): ReadonlyMap<LockedPackage, readonly LockedPackage[]> {
  const dependents = new Map<LockedPackage, LockedPackage[]>(packages.map((each) => [each, []]));
  for (const dependent of packages) {
    for (const name of dependent.needs) {
      const needed = findPackage(lockfile, dependent.path, name);
      if (needed !== undefined) dependents.get(needed)?.push(dependent);
    }
  }
  return dependents;
}

/** One row for copies of a package, and for its builds for one platform each. */
function joinRows(rows: readonly Row[]): Row {
  const [first] = rows;
  if (first === undefined) throw new Error('a row is made of at least one package');
  const names = new Set(rows.map(({ name }) => name));
  const dependents = [...new Set(rows.flatMap((row) => row.neededBy))].sort(compare);
  return {
    ...first,
    name: names.size === 1 ? first.name : `${commonStart([...names])}*`,
    neededBy: dependents,
  };
}

function commonStart(texts: readonly string[]): string {
  const [first = '', ...others] = texts;
  let length = first.length;
  while (!others.every((text) => text.startsWith(first.slice(0, length)))) length -= 1;
  return first.slice(0, length);
}

function splitOnce(text: string, separator: string): readonly [string, string] {
  const at = text.indexOf(separator);
  if (at === -1) throw new Error(`the page has no line "${separator}"`);
  return [text.slice(0, at), text.slice(at + separator.length)];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
