import process from 'node:process';
import { updateDependencies } from './dependencies.ts';

const { output, errors, exitCode } = await updateDependencies(process.argv.includes('--write'));
process.stdout.write(output);
process.stderr.write(errors);
process.exitCode = exitCode;
