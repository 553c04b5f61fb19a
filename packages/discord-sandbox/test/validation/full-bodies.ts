import type { AcceptedRequest } from '../support/accepted-bodies.ts';

const option = (value: string): object => ({ label: value, value, description: 'x', emoji: { name: '🦉' } });
const select = (type: number, more: object = {}): object => ({
  type,
  custom_id: `select-${type}`,
  placeholder: 'x',
  min_values: 1,
  max_values: 2,
  ...more,
});
const choice = (value: string): object => ({ label: value, value, description: 'x', default: false });
const label = (component: object): object => ({ type: 18, label: 'x', description: 'x', component });
const post = (path: string, body: object): AcceptedRequest => ({ method: 'POST', path, body, files: [] });
const modal = (...components: readonly object[]): AcceptedRequest =>
  post('/interactions/1/token/callback', { type: 9, data: { custom_id: 'x', title: 'x', components } });
const message = (data: object): AcceptedRequest => post('/interactions/1/token/callback', { type: 4, data });

/** Bodies with what the tests do not send: every kind of control, with every field that Discord knows. */
export const fullBodies: readonly AcceptedRequest[] = [
  modal(
    { type: 10, content: 'x' },
    label({
      type: 4,
      custom_id: 'text',
      style: 2,
      min_length: 1,
      max_length: 300,
      placeholder: 'x',
      value: 'x',
      required: true,
    }),
    label({ type: 21, custom_id: 'radio', options: [choice('a'), choice('b')], required: true }),
    label({
      type: 22,
      custom_id: 'boxes',
      options: [choice('a'), choice('b')],
      min_values: 1,
      max_values: 2,
      required: true,
    }),
    label({ type: 19, custom_id: 'file', min_values: 1, max_values: 2, required: true }),
  ),
  modal(
    label({ type: 23, custom_id: 'box', default: true }),
    label(select(3, { options: [option('a'), option('b')], required: true })),
    label(select(5, { default_values: [{ type: 'user', id: '1' }] })),
    label(select(8, { channel_types: [0], default_values: [{ type: 'channel', id: '1' }] })),
  ),
  message({
    content: 'x',
    tts: false,
    flags: 64,
    allowed_mentions: { parse: ['roles'], users: ['1'], replied_user: true },
    embeds: [
      {
        title: 'x',
        description: 'x',
        url: 'https://example.com',
        color: 1,
        timestamp: '2026-01-01T00:00:00.000Z',
        footer: { text: 'x', icon_url: 'https://example.com/a.png' },
        author: { name: 'x', url: 'https://example.com', icon_url: 'https://example.com/a.png' },
        image: { url: 'https://example.com/a.png' },
        thumbnail: { url: 'https://example.com/a.png' },
        fields: [{ name: 'x', value: 'x', inline: true }],
      },
    ],
    components: [
      {
        type: 1,
        id: 5,
        components: [
          { type: 2, style: 1, label: 'x', custom_id: 'x', disabled: false, emoji: { name: '👍' } },
          { type: 2, style: 5, label: 'x', url: 'https://example.com' },
          { type: 2, style: 6, sku_id: '1' },
        ],
      },
      { type: 1, components: [select(3, { options: [option('a'), option('b')] })] },
      { type: 1, components: [select(5, { default_values: [{ type: 'user', id: '1' }] })] },
      { type: 1, components: [select(7, { default_values: [{ type: 'role', id: '1' }] })] },
      { type: 1, components: [select(8, { channel_types: [0] })] },
    ],
  }),
  message({
    flags: 32_768,
    components: [
      {
        type: 9,
        components: [{ type: 10, content: 'x' }],
        accessory: {
          type: 11,
          media: { url: 'https://example.com/a.png' },
          description: 'x',
          spoiler: false,
        },
      },
      { type: 12, items: [{ media: { url: 'https://example.com/a.png' }, description: 'x' }] },
      { type: 14, divider: true, spacing: 1 },
      { type: 17, accent_color: 1, spoiler: false, components: [{ type: 10, id: 9, content: 'x' }] },
    ],
  }),
  {
    method: 'PATCH',
    path: '/applications/@me',
    files: [],
    body: {
      description: { default: 'x', localizations: { fr: 'x' } },
      tags: ['a', 'b'],
      custom_install_url: 'https://example.com',
      install_params: { scopes: ['bot', 'applications.commands'], permissions: '2048' },
      integration_types_config: {
        0: { oauth2_install_params: { scopes: ['bot'], permissions: '0' } },
        1: {},
      },
    },
  },
  {
    method: 'PUT',
    path: '/applications/1/commands',
    files: [],
    body: [
      {
        name: 'all',
        description: 'x',
        type: 1,
        contexts: [0, 1],
        integration_types: [0],
        default_member_permissions: '32',
        nsfw: false,
        options: [
          { type: 4, name: 'a', description: 'x', required: true, min_value: 1, max_value: 9 },
          { type: 10, name: 'b', description: 'x', choices: [{ name: 'x', value: 1.5 }] },
          { type: 7, name: 'c', description: 'x', channel_types: [0, 2] },
          { type: 11, name: 'd', description: 'x' },
          { type: 3, name: 'e', description: 'x', min_length: 1, max_length: 9, autocomplete: true },
        ],
      },
      { name: 'Look up', type: 2 },
    ],
  },
];
