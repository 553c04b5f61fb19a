import process from 'node:process';
import { Client, Events } from 'discord.js';
import type { ClientOptions, Interaction } from 'discord.js';
import { expect, onTestFinished } from 'vitest';
import { startSandbox } from '../src/sandbox.ts';
import type { Sandbox, SandboxOptions } from '../src/sandbox.ts';
import { createBodyValidator } from './openapi.ts';
import type { SentRequest } from './openapi.ts';

/** What the driving API answered. Only the fields that tests go on with have types. */
export interface Answer {
  readonly status: number;
  readonly body: {
    readonly [field: string]: unknown;
    readonly id: string;
    readonly error: string;
    readonly attachments: readonly { readonly url: string }[];
  };
}

export interface TestSandbox extends Sandbox {
  readonly logs: readonly string[];
  readonly requests: readonly SentRequest[];
  /** Sends a request to the driving API: a POST with a body, a GET without. */
  readonly drive: (path: string, body?: unknown) => Promise<Answer>;
}

export interface TestBot {
  readonly client: Client<true>;
  /** What the bot's handler has thrown. */
  readonly errors: readonly unknown[];
  readonly debug: readonly string[];
}

const validate = createBodyValidator(process.env['DISCORD_OPENAPI']);

/** So long, in milliseconds, that a busy machine does not matter where a test is not about the sandbox's patience. */
const patience = 120_000;

/** A sandbox on a port of the system's choice, closed when the test is over. */
export async function openSandbox(options: Partial<SandboxOptions> = {}): Promise<TestSandbox> {
  const logs: string[] = [];
  const requests: SentRequest[] = [];
  const sandbox = await startSandbox({
    host: '127.0.0.1',
    port: 0,
    log: (message) => logs.push(message),
    onRequest: (request) => requests.push(request),
    timeouts: { answer: patience, deferred: patience },
    ...options,
  });
  onTestFinished(() => sandbox.close());
  const drive = async (path: string, body?: unknown): Promise<Answer> => {
    const init =
      body === undefined
        ? {}
        : { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body) };
    const response = await fetch(`${sandbox.url}/sandbox/${path}`, init);
    return { status: response.status, body: (await response.json()) as Answer['body'] };
  };
  return { ...sandbox, logs, requests, drive };
}

/** A bot that answers with the handler given, logged in through discord.js and destroyed when the test is over. */
export async function connectBot(
  sandbox: TestSandbox,
  handle: (interaction: Interaction) => unknown,
  options: Partial<ClientOptions> = {},
): Promise<TestBot> {
  const client = new Client({ intents: [], rest: { api: sandbox.apiBase }, ...options });
  onTestFinished(() => client.destroy());
  const errors: unknown[] = [];
  const debug: string[] = [];
  client.on(Events.Error, (error) => errors.push(error));
  client.on(Events.Debug, (line) => debug.push(line));
  client.on(Events.InteractionCreate, (interaction) => {
    void (async () => handle(interaction))().catch((error: unknown) => errors.push(error));
  });
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(sandbox.token);
  return { client: await ready, errors, debug };
}

/** The command that most tests use: `/ask question:` with autocomplete. */
export const askCommand = {
  name: 'ask',
  description: 'Ask a question',
  options: [
    { type: 3, name: 'question', description: 'What to ask', required: true, autocomplete: true },
    { type: 4, name: 'year', description: 'A year' },
  ],
};

/** Registers commands globally. */
export async function register({ client }: TestBot, ...commands: readonly object[]): Promise<void> {
  await client.rest.put(`/applications/${client.application.id}/commands`, { body: commands });
}

/** A sandbox with a bot that knows `/ask` and answers it, and everything else, with the handler given. */
export async function startPair(
  handle: (interaction: Interaction) => unknown,
  options: Partial<ClientOptions> = {},
): Promise<{
  sandbox: TestSandbox;
  bot: TestBot;
  ask: (question: string, more?: object) => Promise<Answer>;
}> {
  const sandbox = await openSandbox();
  const bot = await connectBot(sandbox, handle, options);
  await register(bot, askCommand);
  const ask = (question: string, more: object = {}): Promise<Answer> =>
    sandbox.drive('interactions', { command: 'ask', options: { question }, ...more });
  return { sandbox, bot, ask };
}

/** Fails unless every body that the bot has sent fits Discord's OpenAPI description, when that is at hand. */
export function expectValidBodies({ requests }: TestSandbox): void {
  expect(requests.flatMap(validate)).toEqual([]);
}
