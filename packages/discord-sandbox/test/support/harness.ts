import { Client, Events, type ClientOptions, type Interaction } from 'discord.js';
import { expect, onTestFinished } from 'vitest';
import { startSandbox, type Sandbox, type SandboxOptions } from '../../src/sandbox.ts';
import type { SentRequest } from '../../src/testing/openapi.ts';
import { isUnrecorded } from './accepted-bodies.ts';
import { validateBody } from './openapi.ts';

/** An answer of the control API. Only the fields that tests read have types. */
export interface Answer {
  readonly status: number;
  readonly body: {
    readonly [field: string]: unknown;
    readonly id: string;
    readonly error: string;
    readonly posted: { readonly id: string };
    readonly attachments: readonly { readonly url: string }[];
  };
}

export interface TestSandbox extends Sandbox {
  readonly logs: readonly string[];
  readonly requests: readonly SentRequest[];
  /** Sends a request to the control API: POST with a body, GET without. */
  readonly control: (path: string, body?: unknown) => Promise<Answer>;
}

export interface TestBot {
  readonly client: Client<true>;
  /** The errors that the bot's handler has thrown. */
  readonly errors: readonly unknown[];
  readonly debug: readonly string[];
}

/** So long, in milliseconds, that a busy machine makes no difference, where no test is about time running out. */
const noHurry = 120_000;

/** Starts a sandbox on a free port, closed when the test has finished. */
export async function openSandbox(options: SandboxOptions = {}): Promise<TestSandbox> {
  const logs: string[] = [];
  const requests: SentRequest[] = [];
  const unrecorded: unknown[] = [];
  const sandbox = await startSandbox({
    log: (line) => logs.push(line),
    onRequest: (request) => requests.push(request),
    onExchange: (exchange) => isUnrecorded(exchange) && unrecorded.push(exchange.request),
    // A bot's silence is certain once it has confirmed that it got the message, twice.
    timeouts: { answer: noHurry, deferred: noHurry, quiet: 0 },
    limits: false,
    ...options,
  });
  onTestFinished(async () => {
    await sandbox.close();
    expect(unrecorded, 'bodies of a new kind: record them, see accepted-bodies.ts').toEqual([]);
  });
  const control = async (path: string, body?: unknown): Promise<Answer> => {
    const init =
      body === undefined
        ? {}
        : { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body) };
    const response = await fetch(`${sandbox.url}/sandbox/${path}`, init);
    return { status: response.status, body: (await response.json()) as Answer['body'] };
  };
  return { ...sandbox, logs, requests, control };
}

/** Connects a discord.js bot with this handler, destroyed when the test has finished. */
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

/** The command of most tests: `/echo text: times:`, with autocomplete. */
export const echoCommand = {
  name: 'echo',
  description: 'Repeats a text',
  options: [
    { type: 3, name: 'text', description: 'What to repeat', required: true, autocomplete: true },
    { type: 4, name: 'times', description: 'How often' },
  ],
};

/** Registers global commands. */
export async function register({ client }: TestBot, ...commands: readonly object[]): Promise<void> {
  await client.rest.put(`/applications/${client.application.id}/commands`, { body: commands });
}

/** A sandbox with a bot that has registered `/echo` and handles all interactions with this handler. */
export async function startPair(
  handle: (interaction: Interaction) => unknown,
  options: Partial<ClientOptions> = {},
  sandboxOptions: SandboxOptions = {},
): Promise<{
  sandbox: TestSandbox;
  bot: TestBot;
  echo: (text: string, more?: object) => Promise<Answer>;
}> {
  const sandbox = await openSandbox(sandboxOptions);
  const bot = await connectBot(sandbox, handle, options);
  await register(bot, echoCommand);
  const echo = (text: string, more: object = {}): Promise<Answer> =>
    sandbox.control('interactions', { command: 'echo', options: { text }, ...more });
  return { sandbox, bot, echo };
}

/** A handler that replies to every slash command with a text. */
export function replyWith(content: string): (interaction: Interaction) => unknown {
  return (interaction) => interaction.isChatInputCommand() && interaction.reply(content);
}

/** Fails unless all bodies that the bot sent are valid by Discord's OpenAPI description, if that is available. */
export function expectValidBodies({ requests }: TestSandbox): void {
  expect(requests.flatMap(validateBody)).toEqual([]);
}
