import { existsSync } from 'node:fs';
import { hostname } from 'node:os';
import * as v from 'valibot';
import type { EndpointSettings } from '../discord/endpoint/endpoint.ts';
import { readShardSelection, type ShardSelection } from '../discord/gateway/shard-selection.ts';
import { logFileOf } from '../question-log/question-log.ts';
import type { Language } from '../text/language.ts';
import { deskProblems, deskWebhook } from './desk-settings.ts';
import { onOrOff } from './on-or-off.ts';
import { proxiesIn } from './proxies.ts';
import { databaseUrl, endpointOf, endpointProblems, publicKey } from './scaling-settings.ts';
import { holdsCredential, isOpaqueWord, shownValue } from './secrets.ts';
import { systemLanguage } from './system-language.ts';

/** The settings, from the environment. */
export interface Config {
  /** The bot's token; null starts the sandbox instead of Discord. */
  readonly token: string | null;
  /** Base URL of Discord's REST API, without the version and without a trailing slash. */
  readonly apiBase: string;
  /** Which of the bot's shards this process runs. */
  readonly shards: ShardSelection;
  /** Where interactions come in over HTTP, and the key that they are signed with; null takes them from the gateway. */
  readonly endpoint: EndpointSettings | null;
  /** User ids that may use the admin commands, besides the application's owner or team. */
  readonly adminIds: readonly string[];
  readonly knowledgeFolder: string;
  /** Address of the sandbox's page, and of the endpoint; port 0 picks a free one. */
  readonly host: string;
  readonly port: number;
  readonly logLevel: LogLevel;
  /** Path of the question log; null keeps none. */
  readonly questionLog: string | null;
  /** The PostgreSQL database that several processes share; null for one process. */
  readonly databaseUrl: string | null;
  /** How many days a question is kept. */
  readonly logDays: number;
  /** How many commands and components one reader may use in a minute; null sets no limit. */
  readonly questionsPerMinute: number | null;
  /** Whether mentions and replies in servers are answered; direct messages always are. */
  readonly answerMentions: boolean;
  /** Whether the knowledge is reloaded when the folder changes. */
  readonly watch: boolean;
  /** Address of the webhook of the desk's channel, which is a secret; null for none. */
  readonly deskWebhook: string | null;
  /** Whether drafts made in Discord are kept from readers until somebody else has read them. */
  readonly reviewsDrafts: boolean;
  /** Address of the health check and the metrics; null serves neither. */
  readonly monitoring: { readonly host: string; readonly port: number } | null;
  /** The server to deploy the commands to; null deploys them globally. */
  readonly guildId: string | null;
  /** The application to deploy for; null asks Discord. */
  readonly applicationId: string | null;
  /** The language that the process runs in, by LANG; null if that is neither English nor French. */
  readonly systemLanguage: Language | null;
  /** The variables that name a proxy, which the bot does not use. */
  readonly proxies: readonly string[];
}

/** Why a path is refused by `isMisplacedSecret`. */
export const misplacedSecret =
  'looks like a token or another secret rather than a path; the token belongs in DISCORD_TOKEN (put "./" in front if it is a path)';

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

export type ConfigResult =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly problems: readonly string[] };

type Environment = Readonly<Record<string, string | undefined>>;

const snowflake = /^\d{17,20}$/u;

/** Only characters that a token has, so that it fits in an HTTP header and is found in log lines. */
const token = v.pipe(
  v.string(),
  v.trim(),
  v.regex(
    /^[\w.-]+$/u,
    'contains characters that no token has (spaces, quotes or line breaks); paste the token alone, without "Bot " in front',
  ),
);

const apiBase = v.pipe(
  v.string(),
  v.trim(),
  v.check(
    isHttpAddress,
    (issue) => `${shownValue(issue.input)} is not a valid URL; use one such as https://discord.com/api`,
  ),
  v.check(
    isPlainAddress,
    'may hold a secret, which error messages would show; use a plain address such as https://discord.com/api',
  ),
  v.transform((address) => address.replace(/\/+$/u, '')),
);

const id = v.pipe(
  v.string(),
  v.trim(),
  v.regex(
    snowflake,
    (issue) =>
      `${shownValue(issue.input)} is not a Discord id; use its 17 to 20 digits (Developer Mode, then Copy ID)`,
  ),
);

const idList = v.pipe(
  v.string(),
  v.transform((list) =>
    list
      .split(',')
      .map((item) => item.trim())
      .filter((item) => item !== ''),
  ),
  v.array(id),
);

const port = v.pipe(
  v.string(),
  v.trim(),
  v.check(
    (digits) => /^\d{1,5}$/u.test(digits) && Number(digits) <= 65_535,
    (issue) =>
      `${shownValue(issue.input)} is not a port; use a whole number from 0 to 65535 (0 picks a free one)`,
  ),
  v.transform(Number),
);

const logLevel = v.pipe(
  v.string(),
  v.trim(),
  v.picklist(
    logLevels,
    (issue) => `${shownValue(String(issue.input))} is not a log level; use one of ${logLevels.join(', ')}`,
  ),
);

const maxLogDays = 3650;

const days = v.pipe(
  v.string(),
  v.trim(),
  v.check(
    (digits) => /^\d{1,4}$/u.test(digits) && Number(digits) >= 1 && Number(digits) <= maxLogDays,
    (issue) =>
      `${shownValue(issue.input)} is not a number of days; use a whole number from 1 to ${maxLogDays}`,
  ),
  v.transform(Number),
);

const maxPerMinute = 10_000;

const perMinute = v.pipe(
  v.string(),
  v.trim(),
  v.toLowerCase(),
  v.check(
    (given) =>
      given === 'off' || (/^\d{1,5}$/u.test(given) && Number(given) >= 1 && Number(given) <= maxPerMinute),
    (issue) =>
      `${shownValue(issue.input)} is not a valid limit; use a whole number from 1 to ${maxPerMinute}, or "off"`,
  ),
  v.transform((given) => (given === 'off' ? null : Number(given))),
);

const shards = v.pipe(
  v.string(),
  v.trim(),
  v.toLowerCase(),
  v.transform(readShardSelection),
  v.custom<ShardSelection>(
    (selection) => selection !== undefined,
    'is not a choice of shards; use "auto", or a range of all shards such as 0-3/8',
  ),
);

/** The log and error messages show paths. */
const path = v.pipe(
  v.string(),
  v.trim(),
  v.check((given) => !isMisplacedSecret(given), misplacedSecret),
);

/** The log and error messages show addresses. */
const host = v.pipe(
  v.string(),
  v.trim(),
  v.check(
    (given) => !holdsCredential(given) && (!isOpaqueWord(given) || given === hostname()),
    'looks like a token or another secret rather than an address; use one such as 127.0.0.1',
  ),
);

const schema = v.object({
  DISCORD_TOKEN: v.optional(token),
  DISCORD_API_BASE: v.optional(apiBase, 'https://discord.com/api'),
  SHARDS: v.optional(shards, 'auto'),
  INTERACTIONS_PORT: v.optional(port),
  DISCORD_PUBLIC_KEY: v.optional(publicKey),
  ADMIN_IDS: v.optional(idList, ''),
  KNOWLEDGE_DIR: v.optional(path, 'knowledge'),
  HOST: v.optional(host, '127.0.0.1'),
  PORT: v.optional(port, '4000'),
  LOG_LEVEL: v.optional(logLevel, 'info'),
  QUESTION_LOG: v.optional(path, ''),
  DATABASE_URL: v.optional(databaseUrl),
  LOG_DAYS: v.optional(days, '90'),
  WATCH: v.optional(onOrOff),
  ANSWER_MENTIONS: v.optional(onOrOff, '0'),
  REVIEW: v.optional(onOrOff),
  DESK_WEBHOOK: v.optional(deskWebhook),
  QUESTIONS_PER_MINUTE: v.optional(perMinute),
  METRICS_HOST: v.optional(host, '127.0.0.1'),
  METRICS_PORT: v.optional(port),
  DISCORD_GUILD_ID: v.optional(id),
  DISCORD_APPLICATION_ID: v.optional(id),
});

/**
 * Reads the settings. Empty variables count as unset. Reports every problem at once, and never shows a token, not even one in the
 * wrong place.
 */
export function readConfig(environment: Environment): ConfigResult {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
  const parsed = v.safeParse(schema, set);
  const problems = (parsed.issues ?? []).map((issue) => `${String(issue.path?.[0]?.key)}: ${issue.message}.`);
  if (set['NODE_ENV']?.trim() === 'production' && set['DISCORD_TOKEN'] === undefined) {
    problems.push(
      'DISCORD_TOKEN: is not set, and with NODE_ENV=production the bot does not fall back to the sandbox; set the token, or unset NODE_ENV to use the sandbox.',
    );
  }
  problems.push(...endpointProblems(set), ...deskProblems(set));
  if (!parsed.success || problems.length > 0) return { ok: false, problems };
  return { ok: true, config: toConfig(parsed.output, set) };
}

function toConfig(settings: v.InferOutput<typeof schema>, set: Environment): Config {
  return Object.freeze({
    token: settings.DISCORD_TOKEN ?? null,
    apiBase: settings.DISCORD_API_BASE,
    shards: settings.SHARDS,
    endpoint: endpointOf(settings),
    adminIds: settings.ADMIN_IDS,
    knowledgeFolder: settings.KNOWLEDGE_DIR,
    host: settings.HOST,
    port: settings.PORT,
    logLevel: settings.LOG_LEVEL,
    questionLog: logFileOf(settings.QUESTION_LOG),
    databaseUrl: settings.DATABASE_URL ?? null,
    logDays: settings.LOG_DAYS,
    questionsPerMinute:
      settings.QUESTIONS_PER_MINUTE === undefined ? defaultLimit(settings) : settings.QUESTIONS_PER_MINUTE,
    answerMentions: settings.ANSWER_MENTIONS,
    deskWebhook: settings.DESK_WEBHOOK ?? null,
    reviewsDrafts: settings.REVIEW ?? false,
    // In the sandbox somebody is trying things out and wants to see changes at once.
    watch: settings.WATCH ?? settings.DISCORD_TOKEN === undefined,
    monitoring:
      settings.METRICS_PORT === undefined
        ? null
        : { host: settings.METRICS_HOST, port: settings.METRICS_PORT },
    guildId: settings.DISCORD_GUILD_ID ?? null,
    applicationId: settings.DISCORD_APPLICATION_ID ?? null,
    systemLanguage: systemLanguage(set),
    proxies: proxiesIn(set),
  });
}

/** No limit in the sandbox, where scripts ask fast as a single reader. */
function defaultLimit({ DISCORD_TOKEN }: { readonly DISCORD_TOKEN?: string | undefined }): number | null {
  return DISCORD_TOKEN === undefined ? null : 30;
}

/** Whether the value of a setting that takes a path looks like a secret, and nothing of this name exists. */
export function isMisplacedSecret(value: string): boolean {
  return (holdsCredential(value) || isOpaqueWord(value)) && !existsSync(value);
}

/** Whether a URL has no place for a secret: no password, no query, no key in its path. */
function isPlainAddress(address: string): boolean {
  if (!isHttpAddress(address)) return true;
  const { username, password, search, hash, pathname } = new URL(address);
  const hasExtras = [username, password, search, hash].some((part) => part !== '');
  return !hasExtras && !holdsCredential(address) && !pathname.split('/').some(isOpaqueWord);
}

function isHttpAddress(address: string): boolean {
  return /^https?:\/\//u.test(address) && URL.canParse(address);
}
