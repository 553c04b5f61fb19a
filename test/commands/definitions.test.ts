import type { APIApplicationCommandOption } from 'discord.js';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';

interface Labelled {
  readonly name: string;
  readonly name_localizations?: unknown;
  readonly description: string;
  readonly description_localizations?: unknown;
}

const locales = ['en-US', 'en-GB', 'fr'];
const slashCommands = commands.filter((command) => 'run' in command);
const messageCommands = commands.filter((command) => 'runOnMessage' in command);
const definitions = slashCommands.map((command) => command.definition);
const options: readonly APIApplicationCommandOption[] = definitions.flatMap(
  (definition) => definition.options ?? [],
);
const labelled: readonly Labelled[] = [...definitions, ...options];

function inLocale(localizations: unknown, locale: string): string {
  return Object.entries(localizations ?? {}).find(([key]) => key === locale)?.[1] ?? '';
}

describe('every command and option', () => {
  it.each(labelled.map((one) => [one.name, one] as const))(
    '%s has a name and description in each language',
    (_, one) => {
      for (const locale of locales) {
        expect(inLocale(one.name_localizations, locale)).toMatch(/^[-_'\p{L}\p{N}]{1,32}$/u);
        expect(inLocale(one.name_localizations, locale)).toBe(
          inLocale(one.name_localizations, locale).toLowerCase(),
        );
        const description = inLocale(one.description_localizations, locale);
        expect(description.length).toBeGreaterThan(0);
        expect(description.length).toBeLessThanOrEqual(100);
      }
      expect(inLocale(one.name_localizations, 'en-US')).toBe(one.name);
      expect(inLocale(one.description_localizations, 'en-US')).toBe(one.description);
      expect(inLocale(one.description_localizations, 'fr')).not.toBe(one.description);
    },
  );

  it.each(['default', ...locales])('has a name of its own in %s', (locale) => {
    const nameOf = (one: Labelled): string =>
      locale === 'default' ? one.name : inLocale(one.name_localizations, locale);
    for (const siblings of [definitions, ...definitions.map((definition) => definition.options ?? [])]) {
      const names = siblings.map((sibling) => nameOf(sibling));
      expect(new Set(names).size).toBe(names.length);
    }
  });
});

describe('the message command', () => {
  it('has a name in each language that fits the menu, and no description', () => {
    expect(messageCommands).toHaveLength(1);
    for (const { definition } of messageCommands) {
      expect(definition.type).toBe(3);
      expect(definition).not.toHaveProperty('description');
      for (const locale of locales) {
        const name = inLocale(definition.name_localizations, locale);
        expect(name.length).toBeGreaterThan(0);
        expect(name.length).toBeLessThanOrEqual(32);
      }
      expect(inLocale(definition.name_localizations, 'en-US')).toBe(definition.name);
      expect(inLocale(definition.name_localizations, 'fr')).toBe('Demander à Sidebar');
    }
  });
});

describe('the commands', () => {
  it('are /ask, /topics, /story, /timeline, /insights and /reload', () => {
    expect(definitions.map((definition) => definition.name)).toEqual([
      'ask',
      'topics',
      'story',
      'timeline',
      'insights',
      'reload',
    ]);
  });

  it.each([
    ['en', 'en-US'],
    ['fr', 'fr'],
  ] as const)('have in %s the names that the bot’s own texts use', async (language, locale) => {
    const words = await readFile(new URL(`../../src/replies/texts/${language}.ts`, import.meta.url), 'utf8');
    const named = [...words.matchAll(/(?<![\p{L}.])\/(\p{L}+)/gu)].map(([, name]) => name);
    const names = definitions.map((definition) => inLocale(definition.name_localizations, locale));
    expect(named.length).toBeGreaterThan(0);
    expect(names).toEqual(expect.arrayContaining(named));
  });

  it('have required options before others', () => {
    for (const definition of definitions) {
      const required = (definition.options ?? []).map((option) => option.required ?? false);
      expect(required).toEqual(required.toSorted((a, b) => Number(b) - Number(a)));
    }
  });

  it('handle autocomplete for exactly the options that have it', () => {
    for (const command of slashCommands) {
      const { definition } = command;
      const completed = (definition.options ?? []).some(
        (option) => 'autocomplete' in option && option.autocomplete,
      );
      expect(completed).toBe('autocomplete' in command);
    }
  });

  it('work in servers, in DMs and as a user app, except for the admin ones', () => {
    for (const { definition, adminOnly } of commands) {
      expect(definition.integration_types).toEqual(adminOnly ? [0] : [0, 1]);
      expect(definition.contexts).toEqual(adminOnly ? [0] : [0, 1, 2]);
      expect(definition.default_member_permissions).toBe(adminOnly ? '8' : undefined);
    }
  });

  it('stay under 8,000 characters each', () => {
    for (const definition of definitions) expect(JSON.stringify(definition).length).toBeLessThan(8000);
  });
});
