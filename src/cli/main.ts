import process from 'node:process';
import { runAsProcess } from './run-as-process.ts';
import { sidebar } from './sidebar.ts';

await runAsProcess(sidebar, process.argv.slice(2));
