import { rm } from 'node:fs/promises';
import process from 'node:process';
import { readCommandLine, UsageError } from '../../src/cli/command-line.ts';
import { wrongUsage } from '../../src/cli/verb.ts';
import { copyProject } from './copy-project.ts';
import { killMutants } from './kill-mutants.ts';
import { mutants } from './mutants.ts';

const command = 'npm run -s mutants --';
const usage = `Usage: ${command} [WORD]

Makes ${mutants.length} mistakes in a temporary copy of the project, one after the other, and
runs for each the test that has to notice it. The mutants are listed in
scripts/mutants/mutants.ts.

  WORD     only the mutants whose name contains this word
  --help   print this text

Exit codes: 0 every mutant is killed, 1 one survives or no longer applies, 2 the
command line is wrong.`;

async function run(word: string): Promise<boolean> {
  const chosen = mutants.filter(({ name }) => name.includes(word));
  if (chosen.length === 0) throw new UsageError(`No mutant’s name holds "${word}"`);
  const folder = await copyProject('.');
  try {
    return await killMutants(folder, chosen, (line) => void process.stdout.write(`${line}\n`));
  } finally {
    await rm(folder, { recursive: true });
  }
}

try {
  const { wantsHelp, words } = readCommandLine(process.argv.slice(2), {}, true);
  if (words.length > 1) throw new UsageError(`Only one word is taken; put "${words.join(' ')}" in quotes`);
  if (wantsHelp) process.stdout.write(`${usage}\n`);
  else process.exitCode = (await run(words[0] ?? '')) ? 0 : 1;
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(wrongUsage(error.message, command).errors);
  process.exitCode = 2;
}
