import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { commandDifferences, type CommandShape } from '../../src/discord/command-differences.ts';

const global = { kind: 'global' } as const;
const server = { kind: 'guild', guildId: '123456789012345678' } as const;
const wanted = commands.map((command) => command.definition);

/** What Discord returns for a definition: omitted fields have their defaults. */
function asRegistered(definition: CommandShape): CommandShape {
  const options = Object.entries(definition).find(([key]) => key === 'options')?.[1];
  return {
    id: '1',
    application_id: '2',
    version: '3',
    type: 1,
    description: '',
    default_member_permissions: null,
    dm_permission: true,
    nsfw: false,
    ...definition,
    ...(options === undefined
      ? {}
      : {
          options: (Array.isArray(options) ? options : []).map((option) => ({
            required: false,
            autocomplete: false,
            ...option,
          })),
        }),
  };
}

function withOptions(...options: readonly object[]): CommandShape {
  return { name: 'ask', description: 'Ask', options };
}

describe('the difference between Discord’s commands and ours', () => {
  it('is empty once they are deployed', () => {
    expect(commandDifferences(wanted.map(asRegistered), wanted, global)).toEqual([]);
  });

  it('is empty in a server, where Discord keeps neither contexts nor integration types', () => {
    const registered = wanted.map((definition) => ({
      ...asRegistered(definition),
      contexts: null,
      integration_types: [0],
    }));
    expect(commandDifferences(registered, wanted, server)).toEqual([]);
    expect(commandDifferences(registered, wanted, global)).not.toEqual([]);
  });

  it('names new and old commands', () => {
    const registered = [...wanted.slice(1).map(asRegistered), { name: 'old', description: 'Old' }];
    expect(commandDifferences(registered, wanted, global)).toEqual(['+ ask', '- old']);
  });

  it('tells a slash command from a message command with the same name', () => {
    const inMenu = { name: 'Ask', type: 3 };
    const typed = { name: 'Ask', description: 'Ask' };
    expect(commandDifferences([typed], [inMenu], global)).toEqual(['+ Ask (message command)', '- Ask']);
    expect(commandDifferences([inMenu], [typed, inMenu], global)).toEqual(['+ Ask']);
    expect(commandDifferences([{ ...inMenu, type: 2 }], [], global)).toEqual(['- Ask (user command)']);
  });

  it('never removes the Entry Point command', () => {
    expect(commandDifferences([{ name: 'launch', type: 4, handler: 2 }], [], global)).toEqual([]);
  });

  it('names each field that changes, its language, and both values', () => {
    const before = { name: 'timeline', description: 'Old', description_localizations: { fr: 'Vieux' } };
    const after = {
      name: 'timeline',
      description: 'New',
      description_localizations: { fr: 'Neuf', 'en-US': 'New' },
    };
    expect(commandDifferences([before], [after], global)).toEqual([
      '~ timeline.description "Old" → "New"',
      '~ timeline.description[fr] "Vieux" → "Neuf"',
      '~ timeline.description[en-US] (none) → "New"',
    ]);
  });

  it('compares options and choices by name', () => {
    expect(
      commandDifferences(
        [withOptions({ name: 'q', max_length: 100 })],
        [withOptions({ name: 'q', max_length: 300, required: true })],
        global,
      ),
    ).toEqual(['~ ask.options.q.max_length 100 → 300', '~ ask.options.q.required (none) → true']);
    expect(
      commandDifferences(
        [withOptions({ name: 'q', choices: [{ name: 'A', value: 'a' }] })],
        [withOptions({ name: 'q', choices: [{ name: 'A', value: 'b' }] })],
        global,
      ),
    ).toEqual(['~ ask.options.q.choices.A.value "a" → "b"']);
  });

  it('notices a change in the order of options', () => {
    expect(
      commandDifferences(
        [withOptions({ name: 'a' }, { name: 'b' })],
        [withOptions({ name: 'b' }, { name: 'a' })],
        global,
      ),
    ).toEqual(['~ ask.options ["a","b"] → ["b","a"]']);
  });
});
