import { describe, expect, it } from 'vitest';
import { bypassProxyLocally, proxiesIn, proxyWarning } from '../../src/settings/proxies.ts';

describe('a proxy that is set', () => {
  it.each([
    [{ HTTPS_PROXY: 'http://proxy:3128' }, ['HTTPS_PROXY']],
    [{ http_proxy: 'http://proxy:3128', NODE_USE_ENV_PROXY: '1' }, ['http_proxy', 'NODE_USE_ENV_PROXY']],
    [{ ALL_PROXY: 'socks5://proxy', all_proxy: 'socks5://proxy' }, ['ALL_PROXY', 'all_proxy']],
    [{ HTTPS_PROXY: ' ', NODE_USE_ENV_PROXY: '1', NO_PROXY: '*' }, []],
  ])('is found: %j', (environment, names) => expect(proxiesIn(environment)).toEqual(names));

  it('is warned of by the names of its variables', () => {
    expect(proxyWarning([])).toBeNull();
    expect(proxyWarning(['HTTPS_PROXY'])).toMatch(/^HTTPS_PROXY is set, but the bot uses no proxy: /u);
    expect(proxyWarning(['HTTP_PROXY', 'all_proxy'])).toMatch(/^HTTP_PROXY and all_proxy are set, but /u);
  });
});

describe('requests to this machine', () => {
  const local = 'localhost,127.0.0.1,::1,[::1]';

  it.each([
    [{}, undefined, local],
    [{}, '192.0.2.1', `${local},192.0.2.1`],
    [{ NO_PROXY: 'example.org' }, '', `example.org,${local}`],
    // Node ignores NO_PROXY when there is a no_proxy.
    [{ NO_PROXY: 'ignored.example', no_proxy: 'example.org' }, undefined, `example.org,${local}`],
  ])('go past the proxy, as do those named before: %j', (before, host, list) => {
    const environment = { ...before };
    bypassProxyLocally(environment, host);
    expect(environment).toEqual({ no_proxy: list, NO_PROXY: list });
  });
});
