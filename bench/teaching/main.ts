import { readCommandLine, UsageError } from '../../src/cli/command-line.ts';
import { wrongUsage } from '../../src/cli/verb.ts';
import { readQuestionsByFact } from '../../src/evaluation/facts.ts';
import { build } from '../../src/serving/build.ts';
import { teachByFirstDay, type DayCounts } from './two-days.ts';

const usage = `Usage: npm run -s bench:teaching [-- --json]

Takes every other question of the small stories in test/evaluation/stories as
those of a first day, accepts what "sidebar draft --meanings" proposes for them
where the labels support it, and counts the right answers of the other half
before and after. Then the same with the halves exchanged.

  --json      one JSON document on standard output, nothing else
  --help      this text

Exit codes: 0 measured, 2 the command line is wrong.`;

async function measure() {
  const rows = [];
  for (const story of ['pool', 'ferry', 'club']) {
    const folder = `test/evaluation/stories/${story}`;
    const built = await build(folder, null);
    if (!built.ok) throw new Error(`${folder} has problems: npx sidebar check --knowledge ${folder}`);
    const all = await readQuestionsByFact(`${folder}.questions.jsonl`, `${folder}.facts.json`, built.story);
    const even = all.filter((_, index) => index % 2 === 0);
    const odd = all.filter((_, index) => index % 2 === 1);
    rows.push({ story, half: 1, ...teachByFirstDay(built, even, odd) });
    rows.push({ story, half: 2, ...teachByFirstDay(built, odd, even) });
  }
  return rows;
}

function shown({ right, answerable, wrong }: DayCounts): string {
  return `${right}/${answerable} (${wrong})`;
}

function report(rows: Awaited<ReturnType<typeof measure>>): string {
  return [
    'story   accepted  first day                next day',
    ...rows.map(({ story, accepted, first, next }) =>
      [
        story.padEnd(8),
        String(accepted).padEnd(10),
        first.map(shown).join(' → ').padEnd(25),
        next.map(shown).join(' → '),
      ].join(''),
    ),
    'Right answers of the questions that the story answers; in brackets wrong answers to any question.',
  ].join('\n');
}

try {
  const { options, wantsHelp } = readCommandLine(process.argv.slice(2), {
    json: { type: 'boolean', default: false },
  });
  if (wantsHelp) process.stdout.write(`${usage}\n`);
  else {
    const rows = await measure();
    process.stdout.write(`${options.json ? JSON.stringify(rows, null, 2) : report(rows)}\n`);
  }
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(wrongUsage(error.message, 'npm run -s bench:teaching --').errors);
  process.exitCode = 2;
}
