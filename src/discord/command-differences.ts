import { ApplicationCommandType } from 'discord-api-types/v10';
import type { AnyCommand } from './command.ts';

/** A definition, or a registered command with the fields that Discord adds. */
export type CommandShape = AnyCommand['definition'] | Readonly<Record<string, unknown>>;

/** Where a command is deployed: everywhere, or in one server. */
export type Scope = { readonly kind: 'global' } | { readonly kind: 'guild'; readonly guildId: string };

/** The fields that a definition sets; Discord adds ids and versions. */
const commandFields = [
  'description',
  'description_localizations',
  'name_localizations',
  'default_member_permissions',
  'nsfw',
  'integration_types',
  'contexts',
  'options',
] as const;

/** Discord keeps these for global commands only. */
const globalFields: ReadonlySet<string> = new Set(['integration_types', 'contexts']);

/** Whether a command opens the application's Activity. Discord lets no deployment remove it. */
export function isEntryPoint(command: CommandShape): boolean {
  return field(command, 'type') === ApplicationCommandType.PrimaryEntryPoint;
}

/** How many commands of the one list are in the other, by name and type. */
export function countShared(some: readonly CommandShape[], others: readonly CommandShape[]): number {
  const titles = new Set(others.map(title));
  return some.filter((command) => titles.has(title(command))).length;
}

/**
 * What a deployment would change, one line for each change: `+ ask`, `- old`, `~ timeline.description[fr] "old" → "new"`.
 * Empty when Discord already has exactly these commands, apart from an Entry Point command, which stays.
 */
export function commandDifferences(
  registered: readonly CommandShape[],
  wanted: readonly CommandShape[],
  scope: Scope,
): readonly string[] {
  const replaced = registered.filter((command) => !isEntryPoint(command));
  const before = new Map(replaced.map((command) => [title(command), flatten(command, scope)]));
  const after = new Map(wanted.map((command) => [title(command), flatten(command, scope)]));
  return [
    ...[...after].flatMap(([name, now]) => {
      const then = before.get(name);
      return then === undefined ? [`+ ${name}`] : fieldDifferences(name, then, now);
    }),
    ...[...before.keys()].filter((name) => !after.has(name)).map((name) => `- ${name}`),
  ];
}

/** Identifies a command: its name and, unless it is a slash command, its type. */
function title(command: CommandShape): string {
  const name = String(field(command, 'name'));
  const type = field(command, 'type') ?? ApplicationCommandType.ChatInput;
  if (type === ApplicationCommandType.ChatInput) return name;
  return type === ApplicationCommandType.Message ? `${name} (message command)` : `${name} (user command)`;
}

function fieldDifferences(
  command: string,
  then: ReadonlyMap<string, string>,
  now: ReadonlyMap<string, string>,
): readonly string[] {
  const paths = new Set([...then.keys(), ...now.keys()]);
  return [...paths]
    .filter((path) => then.get(path) !== now.get(path))
    .map((path) => `~ ${command}${path} ${then.get(path) ?? '(none)'} → ${now.get(path) ?? '(none)'}`);
}

/** A command's values by path, without those that Discord omits or fills in itself. */
function flatten(command: CommandShape, scope: Scope): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const name of commandFields) {
    if (scope.kind === 'guild' && globalFields.has(name)) continue;
    addValue(values, `.${name}`, field(command, name));
  }
  return values;
}

function addValue(values: Map<string, string>, path: string, value: unknown): void {
  if (isDefault(value)) return;
  if (Array.isArray(value)) addList(values, path, value);
  else if (isRecord(value))
    for (const [key, inner] of Object.entries(value)) addField(values, path, key, inner);
  else values.set(path, JSON.stringify(value));
}

function addField(values: Map<string, string>, path: string, key: string, value: unknown): void {
  addValue(
    values,
    path.endsWith('_localizations') ? `${path.replace(/_localizations$/u, '')}[${key}]` : `${path}.${key}`,
    value,
  );
}

/** Options and choices are compared by name, and their order is a value of its own; other lists are sets of numbers. */
function addList(values: Map<string, string>, path: string, list: readonly unknown[]): void {
  const named = list.filter(isRecord);
  if (named.length === 0) {
    values.set(path, JSON.stringify(list.map(String).toSorted()));
    return;
  }
  values.set(path, JSON.stringify(named.map((item) => item['name'])));
  for (const item of named) {
    const { name, ...rest } = item;
    addValue(values, `${path}.${String(name)}`, rest);
  }
}

/** What Discord returns for a field that a definition leaves out; for the description of a message command, an empty text. */
function isDefault(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    value === false ||
    value === '' ||
    (Array.isArray(value) && value.length === 0)
  );
}

function field(command: CommandShape, name: string): unknown {
  return Object.entries(command).find(([key]) => key === name)?.[1];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
