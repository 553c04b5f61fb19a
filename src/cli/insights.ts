import { loadEnvironment } from '../config.ts';
import { readInsights } from '../question-log/read-insights.ts';
import { insightsCommand } from './insights-command.ts';

const { output, errors, exitCode } = await insightsCommand(
  process.argv.slice(2),
  loadEnvironment(),
  readInsights,
);
process.stdout.write(output);
process.stderr.write(errors);
process.exitCode = exitCode;
