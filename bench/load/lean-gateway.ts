import type { Server } from 'node:http';
import { WebSocketServer, type WebSocket } from 'ws';

const Opcode = { dispatch: 0, heartbeat: 1, identify: 2, hello: 10, heartbeatAck: 11 } as const;

/** As Discord's, in milliseconds. */
const heartbeatInterval = 41_250;

/** A gateway for one bot that behaves: it greets, and sends what it is given. Nothing is checked, nothing is kept. */
export class LeanGateway {
  readonly #sockets: WebSocketServer;
  readonly #ready: object;
  /** Resolves when the bot has identified. */
  readonly identified: Promise<void>;
  #bot: WebSocket | null = null;
  #sequence = 0;

  /** @param ready The data of the READY event. */
  constructor(server: Server, ready: object) {
    this.#ready = ready;
    this.#sockets = new WebSocketServer({ server });
    this.identified = new Promise((resolve) => {
      this.#sockets.on('connection', (socket) => this.#greet(socket, resolve));
    });
  }

  /** Sends an event to the bot, which must have identified. */
  dispatch(name: string, data: object): void {
    this.#sequence += 1;
    this.#bot?.send(JSON.stringify({ t: name, s: this.#sequence, op: Opcode.dispatch, d: data }));
  }

  /** Cuts the connection. */
  close(): void {
    for (const socket of this.#sockets.clients) socket.terminate();
    this.#sockets.close();
  }

  #greet(socket: WebSocket, onIdentified: () => void): void {
    // A bot that stops may leave while something is being sent to it.
    socket.on('error', () => undefined);
    socket.on('message', (data: Buffer) => {
      const { op } = JSON.parse(data.toString()) as { readonly op: number };
      if (op === Opcode.heartbeat) socket.send(JSON.stringify({ op: Opcode.heartbeatAck }));
      if (op !== Opcode.identify) return;
      this.#bot = socket;
      this.dispatch('READY', this.#ready);
      onIdentified();
    });
    socket.send(JSON.stringify({ op: Opcode.hello, d: { heartbeat_interval: heartbeatInterval } }));
  }
}
