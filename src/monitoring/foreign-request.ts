import type { IncomingHttpHeaders } from 'node:http';
import { isIP } from 'node:net';
import { hostname } from 'node:os';

/**
 * Endings of names that nobody can register in the public DNS. `svc` is how Kubernetes shortens its own. Others in `.local` are
 * missing: any device of the network can claim one.
 */
const localEndings = /\.(?:localhost|localdomain|internal|home\.arpa|svc|cluster\.local)$/u;

/**
 * Why to refuse a request to a server without a password, or undefined to serve it. By DNS rebinding a web site can point its own
 * name at this machine and have a visitor's browser read what is served here, but the browser then sends that name as `Host`.
 * Addresses and local names cannot be rebound; they are what Prometheus and the probes of containers use.
 *
 * @param ownHost The address or name that the server was told to listen on.
 */
export function foreignRequestReason(headers: IncomingHttpHeaders, ownHost: string): string | undefined {
  const { host, origin } = headers;
  // Browsers always send it; some health checks use HTTP/1.0 without it.
  if (host === undefined || host === '') return undefined;
  const name = nameIn(host);
  if (name === undefined || !isLocalName(name, ownHost)) {
    return 'Refused: the Host header is not an address or local name. Use the IP address, or set METRICS_HOST to this name.';
  }
  if (origin !== undefined && origin.toLowerCase() !== `http://${host.toLowerCase()}`) {
    return 'Refused: the request comes from a web page of another site.';
  }
  return undefined;
}

/** The name in a `Host` header, without the port and the final dot; undefined if it is malformed. */
function nameIn(host: string): string | undefined {
  const [, name] = /^(\[[\d.:a-f]+\]|[\w.-]+)(?::\d{0,5})?$/u.exec(host.toLowerCase()) ?? [];
  return name?.replace(/\.$/u, '');
}

function isLocalName(name: string, ownHost: string): boolean {
  if (name.startsWith('[')) return isIP(name.slice(1, -1)) === 6;
  // A name without a dot is one of this network: of a container, a service, or this machine.
  if (isIP(name) === 4 || !name.includes('.') || localEndings.test(name)) return true;
  return [ownHost, hostname(), `${hostname()}.local`].some((own) => own.toLowerCase() === name);
}
