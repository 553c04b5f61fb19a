import process from 'node:process';
import { DiscordAPIError } from 'discord.js';
import { commands } from '../../commands/index.ts';
import { loadEnvironment, readConfig, type Config } from '../config.ts';
import { CommandDeployment, createRest, fetchApplicationId } from '../discord/command-deployment.ts';
import { parseDeployOptions, usage, type DeployOptions } from './deploy-options.ts';

/** Shows what differs between Discord's commands and ours, then registers ours. Returns the exit code. */
async function main(): Promise<number> {
  const read = readConfig(loadEnvironment());
  if (!read.ok) return fail(...read.problems);
  const { config } = read;
  let options: DeployOptions;
  try {
    options = parseDeployOptions(process.argv.slice(2), config.guildId);
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error), usage);
  }
  if (config.token === null) {
    return fail(
      'DISCORD_TOKEN: it is not set; deploying needs the token of the bot. The sandbox deploys by itself.',
    );
  }
  try {
    await deploy(options, config, config.token);
    return 0;
  } catch (error) {
    return fail(explain(error, config, options));
  }
}

async function deploy({ scope, dryRun, clear }: DeployOptions, config: Config, token: string): Promise<void> {
  const rest = createRest(config.apiBase, token);
  const applicationId = config.applicationId ?? (await fetchApplicationId(rest));
  const deployment = new CommandDeployment(rest, applicationId, scope);
  const definitions = clear ? [] : commands.map((command) => command.definition);
  const differences = await deployment.compare(definitions);
  const place = scope.kind === 'global' ? 'everywhere' : `on server ${scope.guildId}`;
  if (differences.length === 0) {
    console.log(`Nothing to do: the commands ${place} are up to date.`);
    return;
  }
  console.log([`Changes to the commands ${place}:`, ...differences.map((line) => `  ${line}`)].join('\n'));
  if (dryRun) {
    console.log('Dry run: nothing was changed.');
    return;
  }
  await deployment.replace(definitions);
  console.log(`Done: ${definitions.length} commands ${place}.`);
}

/** What went wrong and what to do about it. */
function explain(error: unknown, config: Config, { scope }: DeployOptions): string {
  if (!(error instanceof DiscordAPIError)) {
    const reason = error instanceof Error ? error.message : String(error);
    return `Could not reach Discord at ${config.apiBase}: ${reason}. Check the network and DISCORD_API_BASE.`;
  }
  if (error.status === 401) {
    return 'Discord refuses the token (401). Copy it again from the Developer Portal (Bot, Reset Token) into DISCORD_TOKEN.';
  }
  if (error.code === 50_001 && scope.kind === 'guild') {
    return `The bot has no access to server ${scope.guildId} (50001). Invite it there with the scope applications.commands: https://discord.com/oauth2/authorize?client_id=${config.applicationId ?? 'APPLICATION_ID'}&scope=bot+applications.commands`;
  }
  if (error.status === 403 || error.status === 404) {
    return `Discord refuses (${error.status}, code ${error.code}): ${error.message}. Is DISCORD_APPLICATION_ID the application of this token, and the server's id right?`;
  }
  return `Discord answered ${error.status}, code ${error.code}: ${error.message}`;
}

function fail(...lines: readonly string[]): number {
  console.error(lines.join('\n'));
  return 1;
}

process.exitCode = await main();
