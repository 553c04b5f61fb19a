import type { Scope } from '../../discord/command-differences.ts';
import type { Twin } from '../../discord/registered-twice.ts';
import { toCommand } from './shell-command.ts';

/** A scope, to follow a verb: "everywhere". */
export function placeOf(scope: Scope): string {
  return scope.kind === 'global' ? 'everywhere' : `on server ${scope.guildId}`;
}

/** What would be changed, one line for each change. */
export function changesText(scope: Scope, differences: readonly string[]): string {
  return [`Changes to the commands ${placeOf(scope)}:`, ...differences.map((line) => `  ${line}`), ''].join(
    '\n',
  );
}

/** Says which commands stay because they open an Activity; empty if there are none. */
export function keptText(entryPoints: readonly string[]): string {
  const names = entryPoints.map((name) => `"${name}"`).join(', ');
  return entryPoints.length === 0
    ? ''
    : `Kept: the Entry Point command ${names}, which opens the Activity.\n`;
}

/** Says what of the application's profile was changed, or would be on a dry run; empty if it is up to date. */
export function profileText(differences: readonly string[], dryRun: boolean): string {
  if (differences.length === 0) return '';
  return `${dryRun ? 'Would set' : 'Set'} the application's ${differences.join(', ')}.\n`;
}

/** Says where people see the commands twice, and the commands that change that; empty if nowhere. */
export function twinsText(scope: Scope, twins: readonly Twin[]): string {
  return twins.map((twin) => twinText(scope, twin)).join('');
}

function twinText(scope: Scope, { scope: other, commands }: Twin): string {
  const guildId = scope.kind === 'guild' ? scope.guildId : other.kind === 'guild' ? other.guildId : '';
  const [number, they] =
    commands === 1 ? ['1 command is', 'It appears'] : [`${commands} commands are`, 'They appear'];
  const clearGuild = toCommand('deploy', undefined, '--clear-guild', guildId);
  const clearGlobal = toCommand('deploy', undefined, '--clear-global');
  return [
    `${number} registered both everywhere and on server ${guildId}. ${they} twice there.`,
    `  To remove the server's own:   ${clearGuild}`,
    ...(scope.kind === 'guild' ? [`  To remove those everywhere:   ${clearGlobal}`] : []),
    '',
  ].join('\n');
}
