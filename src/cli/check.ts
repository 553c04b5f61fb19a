import { checkCommand } from './check-command.ts';

const { output, errors, exitCode } = await checkCommand(process.argv.slice(2), process.env);
process.stdout.write(output);
process.stderr.write(errors);
process.exitCode = exitCode;
