import { timelineCommand } from './timeline-command.ts';

const { output, errors, exitCode } = await timelineCommand(process.argv.slice(2), process.env);
process.stdout.write(output);
process.stderr.write(errors);
process.exitCode = exitCode;
