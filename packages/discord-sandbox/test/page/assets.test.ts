import { expect, test } from 'vitest';
import { openSandbox } from '../support/harness.ts';

test('serves a page that names the control API to those without JavaScript', async () => {
  const sandbox = await openSandbox();
  const page = await fetch(sandbox.url);
  expect(page.headers.get('content-type')).toContain('text/html');
  expect(await page.text()).toContain('/sandbox/interactions');
});

test('allows scripts and styles of its own only', async () => {
  const sandbox = await openSandbox();
  const policy = (await fetch(sandbox.url)).headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('unsafe');
});

test('lets browsers keep scripts and styles, whose addresses have their version', async () => {
  const sandbox = await openSandbox();
  const page = await fetch(sandbox.url);
  expect(page.headers.get('cache-control')).toBe('no-cache');
  const addresses = [...(await page.text()).matchAll(/"(\/page\/[^"]+)"/gu)].map(([, address]) => address);
  expect(addresses.length).toBeGreaterThan(5);
  for (const address of addresses) {
    expect(address).toMatch(/^\/page\/v-[0-9a-f]{16}\/[\w-]+\.\w+$/u);
    const asset = await fetch(`${sandbox.url}${address}`);
    expect([asset.status, asset.headers.get('cache-control')]).toEqual([200, 'max-age=31536000, immutable']);
  }
  expect((await fetch(`${sandbox.url}/page/main.js`)).headers.get('cache-control')).toBe('no-cache');
});

test.each([
  '/page/../package.json',
  '/page/v-0/nothing.css',
  '/page/other/main.js',
  '/page/%2e%2e/package.json',
  '/page/nothing.css',
  '/package.json',
])('answers 404 for %s', async (path) => {
  const sandbox = await openSandbox();
  expect((await fetch(`${sandbox.url}${path}`)).status).toBe(404);
});
