import { join } from 'node:path';
import { countPhrasings } from '../knowledge/difference.ts';
import { loadStory } from '../knowledge/load.ts';
import { formatProblem } from '../knowledge/problem.ts';
import type { Problem } from '../knowledge/problem.ts';
import type { Story } from '../knowledge/story.ts';
import { knowledgeFolder, readOptions, UsageError } from './arguments.ts';

const usage = `Usage: npm run -s check -- [--knowledge DIR] [--json]

Checks the knowledge and prints every problem as file:line:column: message.

  --knowledge DIR   folder to check (default: KNOWLEDGE_DIR, or else "knowledge")
  --json            one JSON object, for machines: {"problems": […], "counts": {…} or null}
  --help            this text

Exit codes: 0 no problems, 1 problems, 2 the command line is wrong.`;

/** What a command prints and how it ends. */
export interface CommandResult {
  /** For standard output, with its last line end. */
  readonly output: string;
  /** For standard error, with its last line end. */
  readonly errors: string;
  readonly exitCode: 0 | 1 | 2;
}

interface Counts {
  readonly entries: number;
  readonly phrasings: number;
  readonly gaps: number;
  readonly events: number;
}

/** Runs `check` with the words after the command's name. */
export async function checkCommand(
  words: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<CommandResult> {
  try {
    const options = readOptions(words, {
      knowledge: { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    });
    if (options.help) return { output: `${usage}\n`, errors: '', exitCode: 0 };
    return await checkFolder(knowledgeFolder(options.knowledge, environment), options.json);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return { output: '', errors: `${error.message}\n\n${usage}\n`, exitCode: 2 };
  }
}

async function checkFolder(folder: string, asJson: boolean): Promise<CommandResult> {
  const loaded = await loadStory(folder);
  const problems = loaded.ok ? [] : loaded.problems.map((problem) => fromHere(problem, folder));
  const counts = loaded.ok ? countsOf(loaded.story) : null;
  const output = asJson ? JSON.stringify({ problems, counts }) : report(folder, problems, counts);
  return { output: `${output}\n`, errors: '', exitCode: loaded.ok ? 0 : 1 };
}

/** The same problem with a path that leads to the file from the current folder. */
function fromHere({ file, line, column, message }: Problem, folder: string): Problem {
  return { file: join(folder, file), line, column, message };
}

function countsOf(story: Story): Counts {
  return {
    entries: story.entries.length,
    phrasings: countPhrasings(story),
    gaps: story.gaps.length,
    events: story.timeline.length,
  };
}

function report(folder: string, problems: readonly Problem[], counts: Counts | null): string {
  if (counts === null) return problems.map((problem) => formatProblem(problem)).join('\n');
  const { entries, phrasings, gaps, events } = counts;
  return `${folder}: ${entries} entries, ${phrasings} phrasings, ${gaps} gaps, ${events} events: no problems`;
}
