import * as v from 'valibot';
import type { EndpointSettings } from '../discord/endpoint/endpoint.ts';
import { onOrOff } from './on-or-off.ts';

/** The value of DISCORD_PUBLIC_KEY. */
export const publicKey = v.pipe(
  v.string(),
  v.trim(),
  v.regex(
    /^[\da-f]{64}$/iu,
    'is not a public key; copy its 64 hexadecimal digits from the Developer Portal (General Information, Public Key)',
  ),
);

/** The value of DATABASE_URL. It may have a password, so no message shows it. */
export const databaseUrl = v.pipe(
  v.string(),
  v.trim(),
  v.check(
    (address) => /^postgres(?:ql)?:\/\/[^/]/u.test(address) && URL.canParse(address),
    'is not the address of a PostgreSQL database; use one such as postgres://user:password@host:5432/sidebar',
  ),
);

/** What the endpoint needs, and what it has no use for or cannot do. */
export function endpointProblems(set: Readonly<Record<string, string | undefined>>): readonly string[] {
  if (set['INTERACTIONS_PORT'] === undefined) return [];
  return [
    ...(set['DISCORD_PUBLIC_KEY'] === undefined
      ? [
          'DISCORD_PUBLIC_KEY: is not set, and INTERACTIONS_PORT needs it; copy "Public Key" from the Developer Portal (General Information).',
        ]
      : []),
    ...(set['DISCORD_TOKEN'] === undefined
      ? [
          'INTERACTIONS_PORT: needs DISCORD_TOKEN; set the token, or unset INTERACTIONS_PORT to use the sandbox.',
        ]
      : []),
    ...(set['SHARDS'] === undefined
      ? []
      : ['SHARDS: is for the gateway, which INTERACTIONS_PORT replaces; unset one of them.']),
    ...(v.is(v.pipe(onOrOff, v.literal(true)), set['ANSWER_MENTIONS'])
      ? [
          'ANSWER_MENTIONS: needs the gateway, which INTERACTIONS_PORT replaces: Discord sends messages over the gateway alone; unset one of them.',
        ]
      : []),
  ];
}

/** The endpoint's settings; null where interactions come from the gateway. */
export function endpointOf(settings: {
  readonly HOST: string;
  readonly INTERACTIONS_PORT?: number | undefined;
  readonly DISCORD_PUBLIC_KEY?: string | undefined;
}): EndpointSettings | null {
  const { HOST: host, INTERACTIONS_PORT: port, DISCORD_PUBLIC_KEY: key } = settings;
  return port === undefined || key === undefined ? null : { host, port, publicKey: key };
}
