import type { JsonObject } from '../json.ts';
import { ApiError } from '../rest/api-error.ts';
import { acceptCallback } from '../rest/callback-routes.ts';
import { filesOf } from '../rest/router.ts';
import type { Interaction } from '../state/interactions.ts';
import type { Exchange } from '../state/journal.ts';
import type { SandboxState } from '../state/state.ts';
import type { Endpoint } from './endpoint.ts';

interface PostOptions {
  readonly state: SandboxState;
  readonly endpoint: Endpoint;
  readonly log: (line: string) => void;
  /** Called with each interaction that is posted. */
  readonly onPosted: (interaction: JsonObject) => void;
  /** Called with a callback in a response, as if it were a request to the callback route. */
  readonly onRequest: (request: { method: string; path: string; body: unknown }) => void;
  readonly onExchange: (exchange: Exchange) => void;
}

/**
 * Posts an interaction to the endpoint and carries out the callback in its response. After 202 the bot responds with a
 * request, as after an event of the gateway; any other response, or none, ends the interaction. Never rejects.
 */
export async function postInteraction(
  interaction: Interaction,
  event: JsonObject,
  { state, endpoint, log, onPosted, onRequest, onExchange }: PostOptions,
): Promise<void> {
  const route = {
    method: 'POST',
    path: `/api/v10/interactions/${interaction.id}/${interaction.token}/callback`,
    isEndpointResponse: true,
  };
  const started = performance.now();
  const report = (sent: Pick<Exchange, 'status' | 'request' | 'response' | 'files'>): void =>
    onExchange({
      ...route,
      ...sent,
      durationMs: performance.now() - started,
      at: new Date().toISOString(),
    });
  const end = (status: number | null, reason: string): void => {
    log(`The endpoint failed: ${reason}`);
    report({ status, request: undefined, response: { message: reason }, files: [] });
    if (!interaction.hasTimedOut) interaction.fail();
  };
  const timeUp = new AbortController();
  const abortIfLate = async (): Promise<void> => {
    if ((await interaction.firstResponse) === undefined) timeUp.abort();
  };
  void abortIfLate();
  try {
    onPosted(event);
    const { status, json, uploads } = await endpoint.post(event, timeUp.signal);
    if (status === 202) return;
    if (status !== 200) return end(status, `it answered ${status}, not 200 or 202.`);
    onRequest({ method: route.method, path: route.path, body: json });
    const sent = { request: json, files: filesOf({ json, uploads }) };
    try {
      acceptCallback(state, interaction, { body: json, uploads });
      report({ ...sent, status, response: undefined });
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      log(`Refused the endpoint's response: ${error.status} ${JSON.stringify(error.body)}`);
      report({ ...sent, status: error.status, response: error.body });
      interaction.fail();
    }
  } catch (error) {
    end(null, error instanceof Error ? error.message : String(error));
  }
}
