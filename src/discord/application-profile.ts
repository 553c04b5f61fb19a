import { isDeepStrictEqual } from 'node:util';
import type { REST } from '@discordjs/rest';
import { ApplicationIntegrationType, OAuth2Scopes, Routes } from 'discord-api-types/v10';
import type { About } from '../knowledge/story.ts';
import { readObject } from './payload.ts';

/** What people see of the application before they install it, and what installing it grants; Discord's own fields. */
export interface ApplicationProfile {
  /** At most 400 characters. */
  readonly description: string;
  /** At most five of 20 characters. */
  readonly tags: readonly string[];
  readonly integration_types_config: Readonly<Record<string, object>>;
}

/** Discord's limit on a description, shared by both languages. */
const longestDescription = 400;

/** Commands, and on a server the bot's account; it needs no permission there. */
const installSettings: ApplicationProfile['integration_types_config'] = {
  [ApplicationIntegrationType.GuildInstall]: installWith([
    OAuth2Scopes.ApplicationsCommands,
    OAuth2Scopes.Bot,
  ]),
  [ApplicationIntegrationType.UserInstall]: installWith([OAuth2Scopes.ApplicationsCommands]),
};

function installWith(scopes: readonly OAuth2Scopes[]): object {
  return { oauth2_install_params: { scopes, permissions: '0' } };
}

/** The profile of a bot that answers questions about a story. */
export function profileFor({ headline, publisher }: About): ApplicationProfile {
  const plain = [
    `Answers questions about one news story by ${publisher}, with who says so and where.`,
    `Répond aux questions sur un article de ${publisher}, en disant qui le dit et où.`,
  ];
  const full = [`${plain[0]} ${headline.en}`, `${plain[1]} ${headline.fr}`].join('\n');
  return {
    description: full.length <= longestDescription ? full : plain.join('\n'),
    tags: ['news', 'questions', 'journalism', 'actualité'],
    integration_types_config: installSettings,
  };
}

/** What of the profile differs from Discord's, by the names that the Developer Portal has for it. */
export async function profileDifferences(
  rest: REST,
  profile: ApplicationProfile,
): Promise<readonly string[]> {
  const current = readObject(await rest.get(Routes.currentApplication()));
  const names = {
    description: 'description',
    tags: 'tags',
    integration_types_config: 'install settings',
  } as const;
  return Object.entries(names).flatMap(([field, name]) =>
    isDeepStrictEqual(inOrder(current[field]), inOrder(readObject(profile)[field])) ? [] : [name],
  );
}

/** The same value with its lists sorted: Discord gives tags and scopes in an order of its own. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(String).toSorted();
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, inOrder(part)]));
}

/** Sets the profile. */
export async function replaceProfile(rest: REST, profile: ApplicationProfile): Promise<void> {
  await rest.patch(Routes.currentApplication(), { body: profile });
}

/** Where people install the application, with the settings of its profile. */
export function installLink(applicationId: string): string {
  return `https://discord.com/oauth2/authorize?client_id=${applicationId}`;
}
