import process from 'node:process';
import { runAsProcess } from '../src/cli/run-as-process.ts';
import { dev } from './program.ts';

await runAsProcess(dev, process.argv.slice(2));
