import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';

import { buildInWorker } from '../../src/serving/build-in-worker.ts';
import { KnowledgeBase } from '../../src/serving/knowledge-base.ts';

/** How long answers wait, in milliseconds, while a changed story is learned and swapped in. */
interface Reload {
  readonly took: number;
  readonly longestStall: number;
  readonly questions: number;
  readonly slowestAnswer: number;
}

const rounds = 5;
const changedFile = 'story.yaml';

async function reloadUnderQuestions(knowledge: KnowledgeBase): Promise<Reload> {
  const delays = monitorEventLoopDelay({ resolution: 1 });
  let questions = 0;
  let slowestAnswer = 0;
  const asking = setInterval(() => {
    const asked = performance.now();
    knowledge.current.matcher.match(`what happened in the story, number ${questions}`);
    slowestAnswer = Math.max(slowestAnswer, performance.now() - asked);
    questions += 1;
  }, 2);
  const started = performance.now();
  delays.enable();
  const reloaded = await knowledge.reload('command');
  delays.disable();
  clearInterval(asking);
  if (!reloaded.ok) throw new Error('the changed story was refused');
  return { took: performance.now() - started, longestStall: delays.max / 1e6, questions, slowestAnswer };
}

const folder = await mkdtemp(join(tmpdir(), 'sidebar-reload-'));
try {
  await cp('knowledge', folder, { recursive: true });
  const opened = await KnowledgeBase.open(folder, buildInWorker(null));
  if (!opened.ok) throw new Error('the shipped story is not sound');
  for (let round = 1; round <= rounds; round += 1) {
    const path = join(folder, changedFile);
    await writeFile(path, `${await readFile(path, 'utf8')}\n# round ${round}\n`);
    const { took, longestStall, questions, slowestAnswer } = await reloadUnderQuestions(opened.knowledge);
    process.stdout.write(
      `reload ${round}: ${took.toFixed(0)} ms; longest stall ${longestStall.toFixed(1)} ms; ` +
        `${questions} questions meanwhile, the slowest ${slowestAnswer.toFixed(1)} ms\n`,
    );
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
