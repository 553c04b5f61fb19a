import { once } from 'node:events';
import { expect, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import type { TestSandbox } from './harness.ts';

interface Received {
  readonly op: number;
  readonly t: string | null;
  readonly s: number | null;
  readonly d: {
    readonly content: string;
    readonly session_id: string;
    readonly heartbeat_interval: number;
    readonly resume_gateway_url: string;
    readonly application: { readonly id: string; readonly flags: number };
  };
}

/** A connection to the gateway, and what has come over it. */
export interface RawBot {
  readonly received: readonly Received[];
  readonly send: (payload: unknown) => void;
  readonly closeCode: Promise<number>;
  readonly next: (op: number, event?: string) => Promise<Received>;
}

/** Connects to the gateway without a library. */
export async function connect(
  sandbox: Pick<TestSandbox, 'gatewayUrl'>,
  query = '?v=10&encoding=json',
): Promise<RawBot> {
  const socket = new WebSocket(`${sandbox.gatewayUrl}${query}`);
  onTestFinished(() => socket.terminate());
  const received: Received[] = [];
  socket.on('message', (data: Buffer) => {
    const payload = JSON.parse(data.toString()) as Received;
    received.push(payload);
    // As every bot does: a heartbeat that is asked for is sent at once.
    const sequence = received.findLast(({ s }) => s !== null)?.s ?? null;
    if (payload.op === 1) socket.send(JSON.stringify({ op: 1, d: sequence }));
  });
  const closeCode = once(socket, 'close').then(([code]) => Number(code));
  await once(socket, 'open');
  const find = (op: number, event?: string): Received | undefined =>
    received.find((payload) => payload.op === op && (event === undefined || payload.t === event));
  const next = async (op: number, event?: string): Promise<Received> => {
    await expect.poll(() => find(op, event), { interval: 5 }).toBeDefined();
    return find(op, event) as Received;
  };
  return {
    received,
    closeCode,
    next,
    send: (payload) => socket.send(typeof payload === 'string' ? payload : JSON.stringify(payload)),
  };
}

/** An identify payload. */
export const identify = (token: string, more: object = {}): object => ({
  op: 2,
  d: { token, intents: 0, properties: { os: 'test', browser: 'test', device: 'test' }, ...more },
});
