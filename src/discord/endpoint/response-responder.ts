import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ReplyFile } from '../../replies/reply.ts';
import { encodeBody, withAttachments, type EncodedBody } from '../callback/encode-body.ts';
import type { CallbackBody, Delivery, Responder } from '../callback/responder.ts';
import type { InteractionAddress } from '../interaction.ts';

/** Discord reads no response larger than some 150 kB; a larger answer is sent by a request, in bytes. */
const largestResponse = 128 * 1024;

/** How often, and after how long in milliseconds, a message is sent again to an interaction that Discord does not know yet. */
const editTries = 4;
const editPause = 250;

/**
 * Answers one interaction in the response to the request that brought it; what follows a deferred answer goes by requests.
 */
export class ResponseResponder implements Responder {
  readonly #response: ServerResponse;
  readonly #requests: Responder;
  readonly #responseWindow: number;
  #isAccepted = false;

  /**
   * @param requests Sends what does not fit in the response.
   * @param responseWindow How long after its receipt the interaction can be answered, in milliseconds.
   */
  constructor(response: ServerResponse, requests: Responder, responseWindow: number) {
    this.#response = response;
    this.#requests = requests;
    this.#responseWindow = responseWindow;
  }

  async respond(
    address: InteractionAddress,
    { type, data }: CallbackBody,
    files: readonly ReplyFile[] = [],
  ): Promise<Delivery> {
    if (this.#isAccepted) return this.#requests.respond(address, { type, data }, files);
    const encoded = await encodeBody({ type, data: withAttachments(data, files) }, files);
    const isOver = performance.now() - address.receivedAt > this.#responseWindow;
    if (isOver || this.#response.destroyed) return { kind: 'too-late', code: null };
    if (Buffer.byteLength(encoded.body) <= largestResponse) return this.#send(encoded);
    this.#isAccepted = true;
    this.#response.writeHead(202).end();
    return this.#requests.respond(address, { type, data }, files);
  }

  edit(address: InteractionAddress, data: object, files: readonly ReplyFile[] = []): Promise<Delivery> {
    return onceKnown(() => this.#requests.edit(address, data, files));
  }

  followUp(address: InteractionAddress, data: object): Promise<Delivery> {
    return onceKnown(() => this.#requests.followUp(address, data));
  }

  /** Resolves once the response has left, or cannot. */
  #send({ contentType, body }: EncodedBody): Promise<Delivery> {
    return new Promise((resolve) => {
      this.#response
        .once('finish', () => resolve({ kind: 'delivered' }))
        .once('close', () => resolve({ kind: 'in-doubt', reason: 'the connection was closed' }))
        .writeHead(200, { 'content-type': contentType, 'content-length': Buffer.byteLength(body) })
        .end(body);
    });
  }
}

/** Discord may get the request that follows a response before it has read the response, and then knows of no deferred answer. */
async function onceKnown(send: () => Promise<Delivery>): Promise<Delivery> {
  for (let tries = 1; ; tries += 1) {
    const delivery = await send();
    if (delivery.kind !== 'too-late' || delivery.code === null || tries === editTries) return delivery;
    await sleep(editPause);
  }
}
