import type { IncomingMessage } from 'node:http';

const loopbackName = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/**
 * Why to refuse a request, or undefined to serve it. The sandbox serves this machine only: a foreign `Host` may be a
 * name rebound to loopback, and a foreign `Origin` is another site's page in a browser on this machine.
 */
export function refusalReason(request: IncomingMessage, ownHost: string): string | undefined {
  const host = request.headers.host ?? '';
  const name = host.replace(/:\d+$/, '');
  if (!loopbackName.test(name) && name !== ownHost) {
    return `The sandbox accepts requests for localhost and 127.0.0.1 only, not for the host "${host}".`;
  }
  const { origin } = request.headers;
  if (origin !== undefined && origin !== `http://${host}`) {
    return `The sandbox does not accept requests from other sites (origin "${origin}").`;
  }
  if (
    request.headers['sec-fetch-site'] === 'cross-site' &&
    request.headers['sec-fetch-mode'] !== 'navigate'
  ) {
    return 'The sandbox does not accept requests from other sites.';
  }
  return undefined;
}
