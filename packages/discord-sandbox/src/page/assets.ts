import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { extname } from 'node:path';
import { sendJson } from '../http/exchange.ts';

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

const headers = {
  // Only the sandbox's own scripts, styles and images are loaded, and no text can become one.
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; " +
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; " +
    "trusted-types 'none'",
  'cache-control': 'no-cache',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

// These paths work from `src`, where the tests run, and from `dist`.
const staticFolder = new URL('../../static/', import.meta.url);
const compiledFolder = new URL('../../dist/page/browser/', import.meta.url);

/** Serves the page at `/` and its scripts, styles and icon under `/page/`; answers 404 for anything else. */
export async function serveAsset(response: ServerResponse, path: string): Promise<void> {
  const name = path === '/' ? 'index.html' : path.replace(/^\/page\//, '');
  const type = contentTypes[extname(name)];
  const file = type === undefined || !/^[\w-]+(?:\/[\w-]+)*\.\w+$/.test(name) ? undefined : name;
  const folder = extname(name) === '.js' ? compiledFolder : staticFolder;
  const bytes = file === undefined ? undefined : await readIfThere(new URL(file, folder));
  if (bytes === undefined || type === undefined) {
    const advice = folder === compiledFolder ? ' Run "npm run build" to compile the page.' : '';
    return sendJson(response, 404, { error: `There is nothing at ${path}.${advice}` });
  }
  response.writeHead(200, { 'content-type': type, ...headers }).end(bytes);
}

async function readIfThere(file: URL): Promise<Buffer | undefined> {
  try {
    return await readFile(file);
  } catch {
    return undefined;
  }
}
