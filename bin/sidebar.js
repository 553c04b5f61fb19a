#!/usr/bin/env node
import { existsSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { newerSource } from './newer-source.js';

// Plain JavaScript, so that it can say what to do when nothing is built yet.
const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/u, '');
const program = `${root}/dist/src/cli/main.js`;

if (existsSync(program)) {
  const newer = newerSource(root);
  if (newer !== undefined) {
    process.stderr.write(`The build is older than ${newer}: run npm run build to bring it up to date.\n`);
  }
  // Stack traces name the lines of the sources.
  process.setSourceMapsEnabled(true);
  await import(pathToFileURL(program).href);
} else {
  const remedy = existsSync(`${root}/node_modules`) ? 'npm run build' : 'npm ci';
  process.stderr.write(`Sidebar is not built yet: run ${remedy} first.\n`);
  process.exitCode = 1;
}
