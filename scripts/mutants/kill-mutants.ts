import { withMutant } from './apply.ts';
import type { Mutant } from './mutants.ts';
import { compile, runTests } from './run-tests.ts';

/**
 * Runs each mutant's test in a copy of the project, first without the mutant and then with it.
 *
 * @param tell Called with a line of the report.
 * @returns Whether all are killed.
 */
export async function killMutants(
  folder: string,
  mutants: readonly Mutant[],
  tell: (line: string) => void,
): Promise<boolean> {
  await compile(folder);
  const files = [...new Set(mutants.map(({ test }) => test))];
  const before = await runTests(folder, files, [...new Set(mutants.map(({ killedBy }) => killedBy))]);
  const failing = before.filter(({ passed }) => !passed).map(({ title }) => title);
  if (failing.length > 0) {
    tell(`These tests fail without a mutant, so that nothing can be said: ${failing.join('; ')}`);
    return false;
  }
  let survivors = 0;
  for (const mutant of mutants) {
    const fate = await fateOf(folder, mutant).catch((error: unknown) => String(error));
    if (fate !== null) survivors += 1;
    tell(fate === null ? `killed    ${mutant.name}` : `SURVIVES  ${mutant.name}: ${fate}`);
  }
  tell(`${mutants.length - survivors} of ${mutants.length} mutants killed.`);
  return survivors === 0;
}

/** Why a mutant survives; null when its test fails. */
async function fateOf(folder: string, mutant: Mutant): Promise<string | null> {
  const { test, killedBy } = mutant;
  const results = await withMutant(folder, mutant, async () => {
    await compile(folder);
    return runTests(folder, [test], [killedBy]);
  });
  const named = results.filter(({ title }) => title.includes(killedBy));
  if (named.length === 0) return `no test "${killedBy}" ran in ${test}`;
  return named.some(({ passed }) => !passed) ? null : `"${killedBy}" in ${test} passes`;
}
