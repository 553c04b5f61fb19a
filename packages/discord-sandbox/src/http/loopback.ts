import type { IncomingMessage } from 'node:http';

const loopbackName = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/**
 * Why a request may not be served, or undefined when it may. The sandbox serves this machine only: a foreign
 * `Host` is a name rebound to loopback, a foreign `Origin` is another site's page in somebody's browser.
 */
export function foreignness(request: IncomingMessage, ownHost: string): string | undefined {
  const host = request.headers.host ?? '';
  const name = host.replace(/:\d+$/, '');
  if (!loopbackName.test(name) && name !== ownHost) {
    return `The sandbox answers to localhost and 127.0.0.1 only, not to the host "${host}".`;
  }
  const { origin } = request.headers;
  if (origin !== undefined && origin !== `http://${host}`) {
    return `The sandbox does not answer pages of another site (origin "${origin}").`;
  }
  if (
    request.headers['sec-fetch-site'] === 'cross-site' &&
    request.headers['sec-fetch-mode'] !== 'navigate'
  ) {
    return 'The sandbox does not answer pages of another site.';
  }
  return undefined;
}
