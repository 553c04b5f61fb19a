import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import * as v from 'valibot';

const run = promisify(execFile);

/** The part of Vitest's report that is used. */
const report = v.object({
  testResults: v.array(
    v.object({ assertionResults: v.array(v.object({ title: v.string(), status: v.string() })) }),
  ),
});

/** A test that ran, and how it went. */
export interface TestResult {
  readonly title: string;
  readonly passed: boolean;
}

/** Compiles the copy. Rejects with what the compiler says. */
export async function compile(folder: string): Promise<void> {
  try {
    await run(process.execPath, ['node_modules/typescript/bin/tsc', '--build'], { cwd: folder });
  } catch (error) {
    const { stdout = '' } = error as { readonly stdout?: string };
    throw new Error(`The copy does not compile: ${stdout.trim() || String(error)}`, { cause: error });
  }
}

/** Runs the tests in some files whose titles hold one of these texts. Rejects when Vitest reports nothing. */
export async function runTests(
  folder: string,
  files: readonly string[],
  titles: readonly string[],
): Promise<readonly TestResult[]> {
  const place = await mkdtemp(join(tmpdir(), 'mutants-report-'));
  const file = join(place, 'report.json');
  const pattern = titles.map((title) => title.replaceAll(/[\\^$.*+?()[\]{}|]/gu, String.raw`\$&`)).join('|');
  const words = ['run', ...files, '-t', pattern, '--reporter=json', `--outputFile=${file}`];
  try {
    const failure = await run(process.execPath, ['node_modules/vitest/vitest.mjs', ...words], {
      cwd: folder,
      maxBuffer: Infinity,
    }).catch((error: unknown) => error);
    const text = await readFile(file, 'utf8').catch(() => {
      throw new Error(`Vitest reported nothing on ${files.join(', ')}.`, { cause: failure });
    });
    const { testResults } = v.parse(report, JSON.parse(text));
    return testResults
      .flatMap(({ assertionResults }) => assertionResults)
      .filter(({ status }) => status === 'passed' || status === 'failed')
      .map(({ title, status }) => ({ title, passed: status === 'passed' }));
  } finally {
    await rm(place, { recursive: true });
  }
}
