import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { WebSocket, WebSocketServer, type RawData } from 'ws';
import type { Exchange } from 'discord-sandbox';
import {
  damageReady,
  damageEvent,
  type EventFault,
  type GatewayEvent,
  type ReadyFault,
} from './event-faults.ts';
import { answerWithFault, type ResponseFault } from './response-faults.ts';

/** A fault that the sandbox does not have: of what is between the bot and Discord, or of a payload. */
export type WireFault =
  | { readonly on: 'response'; readonly kind: ResponseFault; readonly count: number }
  | { readonly on: 'event'; readonly kind: EventFault }
  | { readonly on: 'ready'; readonly kind: ReadyFault }
  /** The next attempts to connect are answered with 502. */
  | { readonly on: 'upgrade'; readonly count: number };

interface WireOptions {
  /** Where the sandbox is, without a slash at the end. */
  readonly url: string;
  /** Called with a request of the bot's that did not get to the sandbox. */
  readonly onExchange: (exchange: Exchange) => void;
  /** Called with the id of an interaction whose event was damaged. */
  readonly onDamaged: (id: string, kind: EventFault) => void;
}

/** The wire between the bot and the sandbox, on which things go wrong that neither of them does. */
export interface Wire {
  /** Base address of the REST interface for the bot. */
  readonly apiBase: string;
  /** Arms a fault for what comes next. */
  arm(fault: WireFault): void;
  close(): Promise<void>;
}

/** Lays a wire on a free port. */
export async function startWire({ url: sandboxUrl, onExchange, onDamaged }: WireOptions): Promise<Wire> {
  let armed: readonly WireFault[] = [];
  const sandbox = new URL(sandboxUrl).host;
  const server = createServer((request, response) => void serve(request, response));
  const sockets = new WebSocketServer({ noServer: true });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const own = `127.0.0.1:${(server.address() as AddressInfo).port}`;

  /** The next armed fault of a sort, if it applies; its count goes down by one. */
  function take<On extends WireFault['on']>(
    on: On,
    applies: (fault: Extract<WireFault, { readonly on: On }>) => boolean = () => true,
  ): Extract<WireFault, { readonly on: On }> | undefined {
    const isOn = (fault: WireFault): fault is Extract<WireFault, { readonly on: On }> => fault.on === on;
    const found = armed.filter(isOn).find(applies);
    if (found === undefined) return undefined;
    const count = 'count' in found ? found.count - 1 : 0;
    armed = armed.flatMap((fault) => (fault !== found ? [fault] : count > 0 ? [{ ...found, count }] : []));
    return found;
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const started = performance.now();
    const chunks: Uint8Array<ArrayBuffer>[] = [];
    for await (const chunk of request) chunks.push(chunk as Uint8Array<ArrayBuffer>);
    const { method = 'GET', url: path = '' } = request;
    const fault = /\/interactions\/\d+\/[^/]+\/callback$/u.test(path) ? take('response') : undefined;
    if (fault !== undefined && fault.kind !== 'cut body') {
      const status = answerWithFault(fault.kind, response);
      onExchange({
        method,
        path,
        request: undefined,
        files: [],
        status,
        response: undefined,
        durationMs: performance.now() - started,
        at: new Date().toISOString(),
        fault: fault.kind,
      });
      return;
    }
    const { authorization, 'content-type': type } = request.headers;
    const answer = await fetch(`${sandboxUrl}${path}`, {
      method,
      headers: {
        ...(authorization === undefined ? {} : { authorization }),
        ...(type === undefined ? {} : { 'content-type': type }),
      },
      body: chunks.length === 0 ? null : Buffer.concat(chunks),
    }).catch(() => null);
    // The sandbox has cut the connection, and so does the wire.
    if (answer === null) return void request.socket.resetAndDestroy();
    const body = (await answer.text()).replaceAll(`ws://${sandbox}`, `ws://${own}`);
    if (fault !== undefined && answer.ok) return void answerWithFault(fault.kind, response);
    const retryAfter = answer.headers.get('retry-after');
    response
      .writeHead(answer.status, {
        ...(answer.status === 204 ? {} : { 'content-type': answer.headers.get('content-type') ?? '' }),
        ...(retryAfter === null ? {} : { 'retry-after': retryAfter }),
      })
      .end(answer.status === 204 ? undefined : body);
  }

  /** What the bot receives instead of a payload of the sandbox's, and whether it is cut off after that. */
  function forBot(text: string): { readonly texts: readonly string[]; readonly isLast: boolean } {
    const event = JSON.parse(text.replaceAll(`ws://${sandbox}`, `ws://${own}`)) as GatewayEvent;
    if (event.t === 'READY') {
      const fault = take('ready');
      const ready = fault === undefined ? event : damageReady(fault.kind, event);
      return { texts: [JSON.stringify(ready)], isLast: fault?.kind === 'null READY' };
    }
    if (event.t !== 'INTERACTION_CREATE') return { texts: [JSON.stringify(event)], isLast: false };
    let damaged: readonly GatewayEvent[] | undefined;
    const fault = take('event', ({ kind }) => (damaged = damageEvent(kind, event)) !== undefined);
    if (fault !== undefined) onDamaged(String(event.d?.['id']), fault.kind);
    return { texts: (damaged ?? [event]).map((each) => JSON.stringify(each)), isLast: false };
  }

  function connect(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    if (take('upgrade') !== undefined) {
      socket.end('HTTP/1.1 502 Bad Gateway\r\ncontent-type: text/html\r\nconnection: close\r\n\r\n<html>');
      return;
    }
    const gateway = new WebSocket(`ws://${sandbox}${request.url ?? ''}`);
    const early: RawData[] = [];
    gateway.on('message', (data: RawData) => early.push(data));
    gateway.once('error', () => socket.destroy());
    gateway.once('open', () => {
      sockets.handleUpgrade(request, socket, head, (bot) => {
        const pass = (data: RawData): void => {
          const { texts, isLast } = forBot(textOf(data));
          for (const text of texts) bot.send(text);
          if (isLast) bot.close(1_011);
        };
        gateway.removeAllListeners('message');
        for (const data of early) pass(data);
        gateway.on('message', pass);
        bot.on('message', (data: RawData) => gateway.send(textOf(data)));
        bot.on('close', (code) => end(gateway, code));
        gateway.on('close', (code) => end(bot, code));
      });
    });
  }
  server.on('upgrade', connect);

  return {
    apiBase: `http://${own}/api`,
    arm: (fault) => {
      armed = [...armed, fault];
    },
    close: async () => {
      for (const socket of sockets.clients) socket.terminate();
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

/** Ends one side as the other side ended; codes that cannot be sent stand for a connection that was cut. */
function end(socket: WebSocket, code: number): void {
  if (code === 1_000 || code === 1_001 || code === 1_011 || code >= 3_000) socket.close(code);
  else socket.terminate();
}

function textOf(data: RawData): string {
  return Buffer.isBuffer(data) ? data.toString('utf8') : '';
}
