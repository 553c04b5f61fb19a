import type { REST } from '@discordjs/rest';
import { commands } from '../../commands/index.ts';
import { readConfig } from '../settings/config.ts';
import {
  installLink,
  profileDifferences,
  profileFor,
  replaceProfile,
  type ApplicationProfile,
} from '../discord/application-profile.ts';
import { definitionsFor } from '../discord/command-definition.ts';
import { CommandDeployment, createRest, fetchApplicationId } from '../discord/command-deployment.ts';
import type { Scope } from '../discord/command-differences.ts';
import { findTwins } from '../discord/registered-twice.ts';
import { loadStory } from '../knowledge/load.ts';
import { shownValue } from '../settings/secrets.ts';
import { UsageError } from './command-line.ts';
import { failure, success } from './command-result.ts';
import { deployFailure } from './output/deploy-failure.ts';
import { changesText, keptText, placeOf, profileText, twinsText } from './output/deploy-report.ts';
import { refuseKnowledge } from './output/knowledge-problems.ts';
import { defineVerb } from './verb.ts';

const usage = `Usage: sidebar deploy [--guild ID | --global] [--no-profile] [--dry-run]
       sidebar deploy --clear-guild ID | --clear-global [--dry-run]

Registers the bot's commands with Discord: shows what differs from what is
registered there, then replaces it. It needs DISCORD_TOKEN. The sandbox
registers the commands by itself. Commands that are registered both on a server
and everywhere appear twice there; deploy says so.

It also sets the application's description, tags and install settings, for the
story in KNOWLEDGE_DIR, and prints the link to install it.

  --guild ID         register them on one server, at once
                     (default: DISCORD_GUILD_ID, if set)
  --global           register them everywhere (default when no server is named)
  --no-profile       leave description, tags and install settings as they are
  --clear-guild ID   remove the bot's commands from one server
  --clear-global     remove the bot's commands registered everywhere
  --dry-run          show what would change, and change nothing
  --help             print this text

Exit codes: 0 done, 1 a setting is wrong or Discord refused, 2 the command line
is wrong.`;

const options = {
  guild: { type: 'string' },
  global: { type: 'boolean', default: false },
  'clear-guild': { type: 'string' },
  'clear-global': { type: 'boolean', default: false },
  'dry-run': { type: 'boolean', default: false },
  'no-profile': { type: 'boolean', default: false },
} as const;

/** Registers the bot's commands with Discord. */
export const deploy = defineVerb({
  name: 'sidebar deploy',
  usage,
  options,
  async run({ options: given }, { environment, output }) {
    const named = readScope(given);
    const read = readConfig(environment);
    if (!read.ok) return failure(`${['Invalid settings:', ...read.problems].join('\n  ')}\n`);
    const { config } = read;
    if (config.token === null) {
      return failure(
        "DISCORD_TOKEN: it is not set; deploying needs the bot's token. The sandbox registers the commands by itself.\n",
      );
    }
    const scope = named ?? scopeOf(config.guildId);
    const isClearing = given['clear-guild'] !== undefined || given['clear-global'];
    const loaded = isClearing ? null : await loadStory(config.knowledgeFolder);
    if (loaded?.ok === false) return refuseKnowledge(loaded.problems, config.knowledgeFolder);
    const about = loaded?.story.about ?? null;
    const definitions = about === null ? [] : definitionsFor(commands, about);
    const rest = createRest(config.apiBase, config.token);
    let { applicationId } = config;
    try {
      applicationId ??= await fetchApplicationId(rest);
      const registration = { rest, applicationId, scope, definitions, dryRun: given['dry-run'] };
      const done = await register(registration, (changes) => output.write(changes));
      if (about === null) return success(done);
      const twins = await findTwins(registration, config.guildId);
      const profile = given['no-profile'] ? '' : await setProfile(rest, profileFor(about), given['dry-run']);
      return success(
        `${done}${twinsText(scope, twins)}${profile}Install link: ${installLink(applicationId)}\n`,
      );
    } catch (error) {
      return failure(`${deployFailure(error, { config, scope, applicationId })}\n`);
    }
  },
});

/** What to register where. */
interface Registration {
  readonly rest: REST;
  readonly applicationId: string;
  readonly scope: Scope;
  /** None removes the commands that are there. */
  readonly definitions: Parameters<CommandDeployment['replace']>[0];
  /** Only show what would change. */
  readonly dryRun: boolean;
}

/** The scope named on the command line, if one is. */
function readScope(given: {
  readonly guild?: string;
  readonly global: boolean;
  readonly 'clear-guild'?: string;
  readonly 'clear-global': boolean;
}): Scope | undefined {
  const guilds = [given.guild, given['clear-guild']].filter((id) => id !== undefined);
  const isGlobal = [given.global, given['clear-global']].filter(Boolean);
  if (guilds.length + isGlobal.length > 1) {
    throw new UsageError('Give only one of --guild, --global, --clear-guild and --clear-global');
  }
  const [guildId] = guilds;
  if (guildId === undefined) return isGlobal.length > 0 ? { kind: 'global' } : undefined;
  if (!/^\d{17,20}$/u.test(guildId)) {
    throw new UsageError(`A server's id has 17 to 20 digits, unlike ${shownValue(guildId)}`);
  }
  return { kind: 'guild', guildId };
}

function scopeOf(guildId: string | null): Scope {
  return guildId === null ? { kind: 'global' } : { kind: 'guild', guildId };
}

/**
 * Registers the commands unless they are up to date; returns a report to print.
 * @param show Called with the differences, before anything is changed.
 */
async function register(
  { rest, applicationId, scope, definitions, dryRun }: Registration,
  show: (changes: string) => void,
): Promise<string> {
  const deployment = new CommandDeployment(rest, applicationId, scope);
  const { differences, entryPoints } = await deployment.compare(definitions);
  const kept = keptText(entryPoints);
  if (differences.length === 0)
    return `Nothing to do: the commands ${placeOf(scope)} are up to date.\n${kept}`;
  show(changesText(scope, differences));
  if (dryRun) return `${kept}Dry run: nothing was changed.\n`;
  await deployment.replace(definitions);
  return `${kept}Done: ${definitions.length} commands ${placeOf(scope)}.\n`;
}

/** Sets the profile unless it is up to date; returns a report to print. */
async function setProfile(rest: REST, profile: ApplicationProfile, dryRun: boolean): Promise<string> {
  const differences = await profileDifferences(rest, profile);
  if (differences.length > 0 && !dryRun) await replaceProfile(rest, profile);
  return profileText(differences, dryRun);
}
