import type { REST } from '@discordjs/rest';
import { Routes, TeamMemberMembershipState, TeamMemberRole } from 'discord-api-types/v10';
import { readId, readList, readObject, readText } from './payload.ts';

/** What the bot has to know about the application that it belongs to. */
export interface Application {
  readonly id: string;
  /** Ids of its owner, or of the team members who may act for it. */
  readonly ownerIds: readonly string[];
  /** The key with which Discord signs interactions, in hexadecimal digits; empty when Discord did not say. */
  readonly publicKey: string;
  /** Whether Discord sends interactions to an address of its own instead of the gateway. */
  readonly hasInteractionsEndpoint: boolean;
}

/** Roles of a team that may change the application; a read-only member may not. */
const actingRoles: ReadonlySet<string> = new Set([TeamMemberRole.Admin, TeamMemberRole.Developer]);

/** Asks Discord for the application that the token belongs to. Rejects when Discord does not answer with one. */
export async function fetchApplication(rest: REST): Promise<Application> {
  const application = readObject(await rest.get(Routes.currentApplication()));
  const id = readId(application['id']);
  if (id === '') throw new Error('Discord did not return the application that the token belongs to.');
  return {
    id,
    ownerIds: ownersOf(application['team'], application['owner']),
    publicKey: readText(application['verify_key']),
    hasInteractionsEndpoint: readText(application['interactions_endpoint_url']) !== '',
  };
}

/** The ids of the commands that are registered for every server, by name. Rejects when Discord does not answer with a list. */
export async function fetchCommandIds(
  rest: REST,
  applicationId: string,
): Promise<ReadonlyMap<string, string>> {
  const commands = await rest.get(Routes.applicationCommands(applicationId));
  if (!Array.isArray(commands)) throw new Error('Discord did not return a list of commands.');
  return new Map(commands.map(readObject).map(({ name, id }) => [readText(name), readId(id)]));
}

/** For a team: its owner, and the members who accepted the invitation and may act for it; `owner` is then only the team's own account. */
function ownersOf(team: unknown, owner: unknown): readonly string[] {
  if (typeof team !== 'object' || team === null) return idsIn([readObject(owner)['id']]);
  const { owner_user_id: ownerId, members } = readObject(team);
  const acting = readList(members)
    .map(readObject)
    .filter(
      ({ membership_state: state, role }) =>
        state === TeamMemberMembershipState.Accepted && actingRoles.has(readText(role)),
    );
  return idsIn([ownerId, ...acting.map(({ user }) => readObject(user)['id'])]);
}

function idsIn(values: readonly unknown[]): readonly string[] {
  return values.map(readId).filter((id) => id !== '');
}
