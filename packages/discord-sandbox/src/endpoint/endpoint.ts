import { CallbackType } from '../discord-numbers.ts';
import { parsePayload, type Payload } from '../http/multipart.ts';
import { isJsonObject, type JsonObject } from '../json.ts';
import { signatureHeaders, type KeyPair } from './key-pair.ts';
import { pingEvent } from './ping.ts';

/** An endpoint's response to an interaction: the callback in its body, or a status alone. */
export interface EndpointResponse extends Payload {
  readonly status: number;
}

interface EndpointOptions {
  readonly keys: KeyPair;
  /** How long an endpoint has to respond to each check, in milliseconds. */
  readonly timeout: number;
  readonly log: (line: string) => void;
  /** Called when the address has changed. */
  readonly onChanged: () => void;
}

/** The address to which the application has its interactions posted, if any. */
export class Endpoint {
  readonly #options: EndpointOptions;
  #url: string | null = null;

  constructor(options: EndpointOptions) {
    this.#options = options;
  }

  /** The address; null while interactions go to the gateway. */
  get url(): string | null {
    return this.#url;
  }

  /** The application's public key, in hexadecimal digits. */
  get publicKey(): string {
    return this.#options.keys.publicKey;
  }

  /** Sets the address if what is there passes Discord's checks, or removes it; returns why it does not pass. */
  async set(url: string | null): Promise<string | undefined> {
    const { log, onChanged } = this.#options;
    const problem = url === null ? undefined : await this.#problemOf(url);
    if (problem !== undefined) {
      log(`Refused the interactions endpoint: ${problem}`);
      return problem;
    }
    this.#url = url;
    log(url === null ? 'Interactions go to the gateway.' : `Interactions go to the endpoint ${url}.`);
    onChanged();
    return undefined;
  }

  /** Posts an interaction. Throws an error with the reason if it is aborted, or if there is no response that can be read. */
  async post(interaction: JsonObject, signal: AbortSignal): Promise<EndpointResponse> {
    const body = JSON.stringify(interaction);
    return this.#send(this.#url ?? '', body, body, signal);
  }

  /** Discord sends a ping, and a request whose signature is not the body's. */
  async #problemOf(url: string): Promise<string | undefined> {
    const ping = JSON.stringify(pingEvent());
    try {
      const inTime = (): AbortSignal => AbortSignal.timeout(this.#options.timeout);
      const { status, json } = await this.#send(url, ping, ping, inTime());
      if (status !== 200 || !isJsonObject(json) || json['type'] !== CallbackType.pong) {
        return `${url} must answer a ping with 200 and {"type": 1}, and answered ${status}.`;
      }
      const forged = await this.#send(url, ping, `${ping} `, inTime());
      if (forged.status === 401) return undefined;
      return `${url} must answer 401 to a request with a wrong signature, and answered ${forged.status}.`;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }

  async #send(url: string, body: string, signed: string, signal: AbortSignal): Promise<EndpointResponse> {
    let response: Response;
    let bytes: Buffer<ArrayBuffer>;
    try {
      response = await fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'user-agent': 'Discord-Interactions/1.0 (+https://discord.com)',
          ...signatureHeaders(signed, this.#options.keys),
        },
        body,
        redirect: 'manual',
        signal,
      });
      bytes = Buffer.from(await response.arrayBuffer());
    } catch (error) {
      const reason = signal.aborted ? 'did not respond in time' : 'cannot be reached';
      throw new Error(`${url} ${reason}.`, { cause: error });
    }
    const { status } = response;
    if (status !== 200) return { status, json: undefined, uploads: new Map() };
    try {
      return { status, ...(await parsePayload(bytes, response.headers.get('content-type') ?? '')) };
    } catch (error) {
      throw new Error(`${url} answered with a body that is neither JSON nor a form.`, { cause: error });
    }
  }
}
