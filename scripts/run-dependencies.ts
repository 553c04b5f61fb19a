import process from 'node:process';
import { dependencies } from './dependencies.ts';

process.exitCode = await dependencies(process.argv.slice(2));
