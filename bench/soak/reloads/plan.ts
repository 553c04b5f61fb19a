import type { Damage } from './damage.ts';
import { byteDamages } from './damage-bytes.ts';
import { fileDamages } from './damage-files.ts';
import { yamlDamages } from './damage-yaml.ts';
import type { Random } from './random.ts';

/** What is done before a reload, and what asks for it. */
export interface Step {
  readonly kind: 'version' | 'same' | 'both' | 'written' | Damage;
  readonly trigger: 'command' | 'signal' | 'watch';
}

/** All the damages there are. */
export const damages: readonly Damage[] = [...byteDamages, ...fileDamages, ...yamlDamages];

/** So large a part of a run leaves it to the bot to notice changes. */
const watched = { from: 0.6, to: 0.75 };

/** A run of steps: good versions and damages by turns, and every damage once before any is there twice. */
export function planSteps(
  count: number,
  random: Random,
  striking: readonly Damage[] = damages,
): readonly Step[] {
  let left: readonly Damage[] = [];
  return Array.from({ length: count }, (_, index): Step => {
    const isWatched = index >= count * watched.from && index < count * watched.to;
    const trigger = isWatched ? 'watch' : random.pick(['command', 'signal'] as const);
    const chance = random.below(100);
    // Damage follows on something sound, so that each is seen alone.
    if (index % 2 === 0) {
      if (isWatched || chance < 70) return { kind: 'version', trigger };
      return { kind: chance < 78 ? 'same' : chance < 88 ? 'both' : 'written', trigger };
    }
    if (left.length === 0) left = random.shuffle(striking);
    const [next, ...rest] = left;
    left = rest;
    return next === undefined ? { kind: 'version', trigger } : { kind: next, trigger };
  });
}
