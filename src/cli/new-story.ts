import { newStoryCommand } from './new-story-command.ts';

const { output, errors, exitCode } = await newStoryCommand(process.argv.slice(2));
process.stdout.write(output);
process.stderr.write(errors);
process.exitCode = exitCode;
