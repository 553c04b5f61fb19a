type Environment = Readonly<Record<string, string | undefined>>;

/** All of them also in capital letters. */
const proxyVariables = ['https_proxy', 'http_proxy', 'all_proxy'];
const loopback = ['localhost', '127.0.0.1', '::1', '[::1]'];

/** The variables that name a proxy, or make Node use one. The connections to Discord do not. */
export function proxiesIn(environment: Environment): readonly string[] {
  const isSet = (name: string): boolean => Boolean(environment[name]?.trim());
  const proxies = proxyVariables.flatMap((name) => [name.toUpperCase(), name]).filter(isSet);
  return proxies.length === 0 ? [] : [...proxies, 'NODE_USE_ENV_PROXY'].filter(isSet);
}

/** What to say about a proxy that is set and not used; null if none is set. Never shows the proxy, which may hold a password. */
export function proxyWarning(proxies: readonly string[]): string | null {
  if (proxies.length === 0) return null;
  const areSet = `${proxies.join(' and ')} ${proxies.length === 1 ? 'is' : 'are'} set`;
  return `${areSet}, but the bot uses no proxy: it connects to Discord directly. Let it reach discord.com and *.discord.gg on port 443, for instance through a VPN or a transparent proxy.`;
}

/**
 * Keeps requests to this machine, such as the bot's to the sandbox, from the proxy that Node uses with NODE_USE_ENV_PROXY. Node's
 * HTTP client reads the variables at every request.
 * @param environment The process's own; changed.
 * @param host Where the sandbox listens, if not on loopback.
 */
export function bypassProxyLocally(environment: Record<string, string | undefined>, host?: string): void {
  const hosts = [environment['no_proxy'] ?? environment['NO_PROXY'], ...loopback, host];
  const list = hosts.filter((each) => each?.trim()).join(',');
  // Node prefers small letters.
  for (const name of ['no_proxy', 'NO_PROXY']) environment[name] = list;
}
