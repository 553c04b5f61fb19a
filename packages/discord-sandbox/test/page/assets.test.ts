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

test.each(['/page/../package.json', '/page/%2e%2e/package.json', '/page/nothing.css', '/package.json'])(
  'answers 404 for %s',
  async (path) => {
    const sandbox = await openSandbox();
    expect((await fetch(`${sandbox.url}${path}`)).status).toBe(404);
  },
);
