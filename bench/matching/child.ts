import { engines } from './engines/all-engines.ts';
import { growTo } from './growth.ts';
import { measureEngine } from './measure-engine.ts';
import { readSource } from './source.ts';
import type { Message, Task } from './task.ts';

/** Measures one engine in a process of its own, so that engines do not disturb one another. */
async function run({ engine: name, source, size, limits }: Task): Promise<void> {
  const named = engines.find((each) => each.name === name);
  if (named === undefined) throw new Error(`no engine is called "${name}"`);
  const engine = await named.load();
  const whole = await readSource(source);
  const benchmark = size === null ? whole : growTo(size, whole);
  const measurement = await measureEngine(engine, benchmark, limits, collectGarbage, () => {
    tell({ kind: 'built' });
  });
  tell({ kind: 'measured', measurement });
}

/** Does nothing when the process was started without --expose-gc. */
function collectGarbage(): void {
  globalThis.gc?.();
}

function tell(message: Message): void {
  process.send?.(message);
}

try {
  // Written by run-task.ts.
  await run(JSON.parse(process.argv[2] ?? '') as Task);
} catch (error) {
  tell({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) });
}
// Some libraries leave timers behind.
process.disconnect?.();
