import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { extname } from 'node:path';
import { sendJson } from '../http/exchange.ts';
import { versionOf } from './asset-version.ts';

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

/**
 * Serves the page at `/` and its scripts, styles and icon under `/page/`; answers 404 for anything else. The page names them by
 * their version, as in `/page/v-1f0c…/main.js`, so that a browser fetches these fifty files once and not on every visit.
 */
export async function serveAsset(response: ServerResponse, path: string): Promise<void> {
  if (path === '/') return sendPage(response);
  const [, version, name = ''] = /^\/page\/(v-[\da-f]+\/)?(.*)$/u.exec(path) ?? [];
  const type = contentTypes[extname(name)];
  const folder = extname(name) === '.js' ? compiledFolder : staticFolder;
  const bytes =
    type === undefined || !/^[\w-]+(?:\/[\w-]+)*\.\w+$/.test(name)
      ? undefined
      : await readIfThere(new URL(name, folder));
  if (bytes === undefined || type === undefined) {
    const advice = folder === compiledFolder ? ' Run "npm run build" to compile the page.' : '';
    return sendJson(response, 404, { error: `There is nothing at ${path}.${advice}` });
  }
  const caching = version === undefined ? {} : { 'cache-control': 'max-age=31536000, immutable' };
  response.writeHead(200, { 'content-type': type, ...headers, ...caching }).end(bytes);
}

async function sendPage(response: ServerResponse): Promise<void> {
  const text = await readFile(new URL('index.html', staticFolder), 'utf8');
  const version = await versionOf([staticFolder, compiledFolder], Object.keys(contentTypes));
  const page = text.replaceAll('"/page/', `"/page/v-${version}/`);
  response.writeHead(200, { 'content-type': contentTypes['.html'], ...headers }).end(page);
}

async function readIfThere(file: URL): Promise<Buffer | undefined> {
  try {
    return await readFile(file);
  } catch {
    return undefined;
  }
}
