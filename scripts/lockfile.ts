import * as v from 'valibot';

/** A package as `package-lock.json` records it. */
export interface LockedPackage {
  /** The folder it is installed in; empty for the project itself. */
  readonly path: string;
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  /** The checksum; undefined for the packages of this repository. */
  readonly integrity: string | undefined;
  /** The address it is downloaded from, if recorded. */
  readonly resolved: string | undefined;
  /** Whether it is one of the packages of this repository. */
  readonly ours: boolean;
  /** Whether it is used for development only. */
  readonly dev: boolean;
  readonly hasInstallScript: boolean;
  /** Whether it is one of a package's builds, each for one platform. */
  readonly onePlatform: boolean;
  /** The names of the packages it needs to run, optional ones included. */
  readonly needs: readonly string[];
}

/** The packages of a lockfile by the folder they are installed in. */
export type Lockfile = ReadonlyMap<string, LockedPackage>;

const versions = v.optional(v.record(v.string(), v.string()), {});

const entry = v.object({
  name: v.optional(v.string()),
  version: v.optional(v.string(), ''),
  license: v.optional(v.string(), '(none)'),
  integrity: v.optional(v.string()),
  resolved: v.optional(v.string()),
  link: v.optional(v.boolean(), false),
  dev: v.optional(v.boolean(), false),
  hasInstallScript: v.optional(v.boolean(), false),
  optional: v.optional(v.boolean(), false),
  cpu: v.optional(v.array(v.string())),
  dependencies: versions,
  optionalDependencies: versions,
});

const schema = v.object({ packages: v.record(v.string(), entry) });

const modules = 'node_modules/';

/** Reads the text of a `package-lock.json`. Links to the packages of this repository are left out. */
export function parseLockfile(text: string): Lockfile {
  const { packages } = v.parse(schema, JSON.parse(text));
  return new Map(
    Object.entries(packages)
      .filter(([, { link }]) => !link)
      .map(([path, found]) => [path, toPackage(path, found)]),
  );
}

function toPackage(path: string, found: v.InferOutput<typeof entry>): LockedPackage {
  const { version, license, integrity, resolved, dev, hasInstallScript, optional, cpu } = found;
  const start = path.lastIndexOf(modules);
  return {
    path,
    name: found.name ?? path.slice(start === -1 ? path.lastIndexOf('/') + 1 : start + modules.length),
    version,
    licence: license,
    integrity,
    resolved,
    ours: start === -1,
    dev,
    hasInstallScript,
    onePlatform: optional && cpu !== undefined,
    needs: [...Object.keys(found.dependencies), ...Object.keys(found.optionalDependencies)],
  };
}

/** The package that `name` means to the package at `path`: the nearest one on the way up, as Node looks for it. */
export function findPackage(lockfile: Lockfile, path: string, name: string): LockedPackage | undefined {
  const folders = path.split('/');
  for (let depth = folders.length; depth >= 0; depth -= 1) {
    const found = lockfile.get([...folders.slice(0, depth), `${modules}${name}`].join('/'));
    if (found !== undefined) return found;
  }
  return undefined;
}
