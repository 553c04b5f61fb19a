import type { ServerResponse } from 'node:http';

/** What a bot receives instead of Discord's response to its answer. Only `cut body` lets Discord have the answer. */
export type ResponseFault = '429 without a hint' | '302' | 'HTML' | 'cut body';

const portal = '<html><body>Accept the terms of this network</body></html>';

/** Answers a request with a fault; returns the status. */
export function answerWithFault(kind: ResponseFault, response: ServerResponse): number {
  switch (kind) {
    case '429 without a hint':
      response.writeHead(429).end();
      return 429;
    case '302':
      response.writeHead(302, { location: 'http://portal.invalid/' }).end();
      return 302;
    case 'HTML':
      response.writeHead(200, { 'content-type': 'text/html' }).end(portal);
      return 200;
    case 'cut body':
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' });
      response.write('{"interaction":{"id":', () => response.socket?.end());
      return 200;
  }
}
