import type { Files } from './marks.ts';
import type { Random } from './random.ts';

/** A folder that may be damaged. */
export interface Target {
  readonly folder: string;
  /** What is in it while it is intact. */
  readonly files: Files;
  readonly random: Random;
}

/** One way in which a knowledge folder goes wrong. */
export interface Damage {
  readonly name: string;
  /** Does it; resolves with what ends it when something goes on being done. */
  readonly strike: (target: Target) => Promise<void | (() => Promise<void>)>;
}

/** Any of the files that every knowledge folder has, or one of its questions. */
export function pickYaml({ files, random }: Target): string {
  return random.pick([...files.keys()].filter((name) => name.endsWith('.yaml')));
}
