import { MessageFlag } from '../../src/discord-numbers.ts';
import { Endpoint } from '../../src/endpoint/endpoint.ts';
import { keyPairOf } from '../../src/endpoint/key-pair.ts';
import { SessionStarts } from '../../src/gateway/session-starts.ts';
import { isJsonObject } from '../../src/json.ts';
import { noLimits } from '../../src/limits.ts';
import { ApiError } from '../../src/rest/api-error.ts';
import { applicationRoutes } from '../../src/rest/application-routes.ts';
import { callbackRoutes } from '../../src/rest/callback-routes.ts';
import { channelRoutes } from '../../src/rest/channel-routes.ts';
import { commandRoutes } from '../../src/rest/command-routes.ts';
import { emojiRoutes } from '../../src/rest/emoji-routes.ts';
import { matchPattern, type Route } from '../../src/rest/route.ts';
import { webhookRoutes } from '../../src/rest/webhook-routes.ts';
import type { Interaction } from '../../src/state/interactions.ts';
import { ids, member } from '../../src/state/people.ts';
import { createState, type SandboxState } from '../../src/state/state.ts';
import type { AcceptedRequest } from './accepted-bodies.ts';

/** What the sandbox says to a request's body: the code and path of each issue; nothing if it accepts it. */
export type Verdict = readonly string[];

const actor = { person: member, locale: 'en-US', context: 0 };
const nothing = (): void => undefined;
const endpoint = new Endpoint({ keys: keyPairOf('x'), timeout: 1, log: nothing, onChanged: nothing });
const gateway = {
  url: 'ws://127.0.0.1/gateway',
  sessionStarts: new SessionStarts(noLimits),
  privilegedIntents: [],
  guildCount: 1,
};
const plain = { content: '', embeds: [], components: [], files: [], flags: 0 };

/** The sandbox's routes without sockets: gives the verdict on a request that answers an interaction made for it. */
export async function verdictOn({
  method,
  path,
  body,
  files,
}: Omit<AcceptedRequest, 'body'> & { readonly body: unknown }): Promise<Verdict> {
  const state = createState('Bot', 'http://127.0.0.1/files', { answer: 60_000, deferred: 60_000, quiet: 0 });
  const routes: readonly Route[] = [
    ...applicationRoutes(state, gateway, endpoint),
    ...commandRoutes(state.commands, Infinity),
    ...channelRoutes(state, false),
    ...emojiRoutes(state.emojis),
    ...callbackRoutes(state),
    ...webhookRoutes(state),
  ];
  state.emojis.put('owl', false, '1');
  const names = prepare(state, path, body);
  const found = routes.flatMap((route) => {
    const params = route.method === method ? matchPattern(route.pattern, path) : undefined;
    return params ? [{ route, params }] : [];
  });
  const [match] = found;
  if (!match) throw new Error(`The sandbox has no ${method} ${path}.`);
  const uploads = files.map((filename, index) => {
    const upload = { filename, contentType: 'image/png', bytes: new Uint8Array(1) };
    return [index, upload] as const;
  });
  try {
    await match.route.handle({
      body,
      uploads: new Map(uploads),
      query: new URLSearchParams(),
      param: (name) => names[name] ?? match.params.get(name) ?? '',
    });
    return [];
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    const { errors, code } = error.body;
    return errors === undefined ? [String(code)] : linesOf(errors as object);
  }
}

/** Makes what the request is about; returns the ids and tokens for its path. */
function prepare(state: SandboxState, path: string, body: unknown): Readonly<Record<string, string>> {
  const about = { application: ids.application, guild: path.includes('/guilds/') ? ids.guild : '' };
  const channel = { channel: ids.channel, message: '' };
  if (path.startsWith('/channels')) {
    const message = state.messages.post(plain, { actor, referenced: null, mentions: [] });
    return { ...channel, message: message.id };
  }
  if (path.endsWith('/commands/1')) {
    const definition = { name: 'before', description: 'x' };
    return { ...about, command: state.commands.put(null, definition).id };
  }
  if (path.includes('/emojis')) return { ...about, emoji: state.emojis.put('before', false) };
  if (!/^\/(?:interactions|webhooks)/u.test(path)) return about;
  const interaction = open(state, body);
  if (path.startsWith('/webhooks')) {
    interaction.acknowledge({ type: 4 });
    const flags = needsComponentsV2(body) ? MessageFlag.componentsV2 : 0;
    interaction.originalMessageId = state.messages.add(interaction, { ...plain, flags }).id;
  }
  return { ...about, interaction: interaction.id, token: interaction.token };
}

/** Whether an edit is one of a message of Components V2: it has a text among its components. */
function needsComponentsV2(body: unknown): boolean {
  const { components } = (body ?? {}) as { components?: unknown };
  return (
    Array.isArray(components) && components.some((one: unknown) => isJsonObject(one) && one['type'] === 10)
  );
}

// The kind of interaction to which a callback of this type responds.
function open(state: SandboxState, body: unknown): Interaction {
  const { type, data } = (body ?? {}) as {
    type?: unknown;
    data?: { choices?: readonly { value: unknown }[] };
  };
  const isText = typeof data?.choices?.[0]?.value !== 'number';
  if (type === 8)
    return state.interactions.create({ type: 4, actor, name: 'x', data: {}, optionType: isText ? 3 : 4 });
  const source = state.interactions.create({ type: 2, actor, name: 'x', data: {} });
  if (type !== 6 && type !== 7) return source;
  const messageId = state.messages.add(source, plain).id;
  return state.interactions.create({ type: 3, actor, name: 'x', data: {}, messageId });
}

function linesOf(tree: object, path: readonly string[] = []): readonly string[] {
  return Object.entries(tree).flatMap(([key, value]: [string, object]) =>
    key === '_errors'
      ? (value as readonly { code: string }[]).map(({ code }) => `${code} ${path.join('.')}`)
      : linesOf(value, [...path, key]),
  );
}
