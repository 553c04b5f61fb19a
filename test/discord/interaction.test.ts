import { readFile } from 'node:fs/promises';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readInteraction } from '../../src/discord/interaction.ts';

const userId = '400000000000000001';
const head = {
  id: '1300000000000000111',
  application_id: '1300000000000000001',
  token: 'a-token',
  version: 1,
  locale: 'fr',
  guild_id: '1400000000000000001',
  channel_id: '1500000000000000001',
  member: { user: { id: userId, username: 'reader' }, permissions: '0', roles: [] },
};
const option = { name: 'question', type: 3, value: 'what is deepseek' };
const command = { ...head, type: 2, data: { id: '1', name: 'ask', type: 1, options: [option] } };
const autocomplete = {
  ...head,
  type: 4,
  data: {
    name: 'ask',
    type: 1,
    options: [
      { ...option, focused: true },
      { name: 'private', value: true },
    ],
  },
};
const messageCommand = {
  ...head,
  type: 2,
  data: {
    name: 'Ask about this',
    type: 3,
    target_id: '7',
    resolved: { messages: { 7: { content: 'Why?' } } },
  },
};
const button = {
  ...head,
  type: 3,
  data: { component_type: 2, custom_id: 'ask:1' },
  message: { flags: 0, interaction_metadata: { user: { id: userId } } },
};
const select = {
  ...head,
  type: 3,
  data: { component_type: 3, custom_id: 'topics:1', values: ['bridge', 1, null] },
  message: { flags: 64 },
};
/** What the sandbox sends, by what was done. */
const recorded: Readonly<Record<string, { readonly id: string; readonly type: number }>> = JSON.parse(
  await readFile(new URL('recorded-interactions.json', import.meta.url), 'utf8'),
);
const address = { id: head.id, token: 'a-token', applicationId: head.application_id, receivedAt: 5 };
const read = (payload: unknown) => readInteraction(payload, 5);

describe('an interaction', () => {
  it.each([
    [
      'a slash command',
      command,
      { kind: 'command', command: 'ask', options: { question: option.value }, people: {} },
    ],
    [
      'a command that is being typed',
      autocomplete,
      {
        kind: 'autocomplete',
        command: 'ask',
        option: 'question',
        typed: option.value,
        options: { question: option.value, private: true },
      },
    ],
    [
      'a message command',
      messageCommand,
      { kind: 'message-command', command: 'Ask about this', content: 'Why?' },
    ],
    [
      'a button on a reply to the same user',
      button,
      { kind: 'button', customId: 'ask:1', values: [], ownMessage: true },
    ],
    [
      'a menu of an ephemeral message',
      select,
      { kind: 'select', customId: 'topics:1', values: ['bridge'], ownMessage: true },
    ],
    [
      'a modal',
      {
        ...head,
        type: 5,
        data: {
          custom_id: 'ask:1:why',
          components: [
            { type: 18, component: { type: 21, custom_id: 'reason', value: null } },
            { type: 18, component: { type: 4, custom_id: 'note', value: 'the year' } },
            null,
          ],
        },
        message: { interaction_metadata: { user: { id: userId } } },
      },
      {
        kind: 'modal',
        customId: 'ask:1:why',
        fields: { reason: '', note: 'the year', '': '' },
        ownMessage: true,
      },
    ],
    ['a command on a user', { ...command, data: { ...command.data, type: 2 } }, { kind: 'other' }],
  ])('is read from %s', (_, payload, action) => {
    const place = '1500000000000000001';
    expect(read(payload)).toEqual({ address, userId, locale: 'fr', place, isShared: true, action });
  });

  it('is a stranger’s on somebody else’s message', () => {
    const message = { flags: 0, interaction_metadata: { user: { id: '1' } } };
    expect(read({ ...button, message })).toMatchObject({ action: { ownMessage: false } });
    expect(read({ ...button, message: {} })).toMatchObject({ action: { ownMessage: false } });
  });

  it('is from a direct message as well', () => {
    const { member, ...rest } = command;
    expect(read({ ...rest, user: member.user })).toMatchObject({ userId });
  });

  it('is in American English when the locale is missing', () => {
    expect(read({ ...command, locale: null })).toMatchObject({ locale: 'en-US' });
  });
});

describe('an interaction that was recorded from a gateway', () => {
  it.each([
    ['command in a server', { kind: 'command', command: 'ask', options: { private: true } }],
    ['autocomplete in a server', { kind: 'autocomplete', option: 'question', typed: 'bri' }],
    ['message command in a server', { kind: 'message-command', content: 'How long is the bridge?' }],
    ['command in a direct message', { kind: 'command', options: { question: 'pont' } }],
    ['command in another private channel', { kind: 'command', options: { question: 'pont' } }],
    ['button in a server', { kind: 'button', ownMessage: true }],
    ['select in a server', { kind: 'select', ownMessage: true }],
    ['modal submission in a server', { kind: 'modal', fields: { question: 'How long is the bridge?' } }],
  ])('is read whole: a %s', (name, action) => {
    const payload = recorded[name];
    expect(read(payload)).toMatchObject({ address: { id: payload?.id }, action });
  });
});

describe('an interaction that cannot be read', () => {
  it.each([
    ['it has no id or no token', { ...command, id: 5 }, false],
    ['it has no id or no token', { ...command, token: null }, false],
    ['it does not say who sent it', { ...command, member: { user: null } }, true],
    ['it has no type', { ...command, type: '2' }, true],
    ['the command has no name', { ...command, data: { name: null } }, true],
    ['the modal has no id', { ...command, type: 5, data: {} }, true],
    ['the component has no id', { ...button, data: { component_type: 2 } }, true],
    ['it does not say which option is being typed', { ...autocomplete, data: { name: 'ask' } }, true],
  ])('says why: %s', (reason, payload, hasAddress) => {
    const found = read(payload);
    expect(found).toMatchObject({ reason, isAutocomplete: payload.type === 4 });
    expect(found.address !== null).toBe(hasAddress);
  });

  it.each([[null], [[]], [''], [0], [undefined], [{}]])('may be %j', (payload) => {
    expect(read(payload)).toMatchObject({ address: null, locale: 'en-US' });
  });
});

/** Every value in a payload, as the path to it. */
function pathsIn(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  const inside = Object.entries(typeof value === 'object' && value !== null ? value : {});
  return [
    ...(path.length === 0 ? [] : [path]),
    ...inside.flatMap(([key, part]) => pathsIn(part, [...path, key])),
  ];
}

function replaced(
  value: unknown,
  [key = '', ...rest]: readonly string[],
  change: (part: unknown) => unknown,
): unknown {
  const copy = structuredClone(value) as Record<string, unknown>;
  const part: unknown = copy[key];
  return Object.assign(copy, { [key]: rest.length === 0 ? change(part) : replaced(part, rest, change) });
}

describe('any payload', () => {
  const payloads = [command, autocomplete, messageCommand, button, select, ...Object.values(recorded)];
  const changes: readonly ((part: unknown) => unknown)[] = [
    () => undefined,
    () => null,
    () => 7,
    () => 'text',
    () => [],
    () => ({}),
    () => Number.NaN,
    (part) => [part, part],
    (part) => ({ part }),
  ];

  it('with any field dropped, nulled, retyped or doubled is an interaction, or a reason and where an apology goes', () => {
    let count = 0;
    for (const payload of payloads) {
      for (const path of pathsIn(payload)) {
        for (const change of changes) {
          const found = read(replaced(payload, path, change));
          count += 1;
          if ('reason' in found) expect(found.reason).not.toBe('');
          else expect([typeof found.userId, typeof found.action.kind]).toEqual(['string', 'string']);
          if (!['id', 'token'].includes(path[0] ?? ''))
            expect(found.address).toMatchObject({ id: payload.id });
        }
      }
    }
    expect(count).toBeGreaterThan(5_000);
  });

  it('is read without a throw, whatever it is', () => {
    fc.assert(fc.property(fc.anything({ withNullPrototype: true }), (payload) => void read(payload)));
  });
});
