import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { REST } from '@discordjs/rest';
import { expect, it, onTestFinished } from 'vitest';
import { fetchApplication } from '../../src/discord/application.ts';

/** Discord's REST interface for one application. */
async function restOf(application: unknown): Promise<REST> {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(application));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return new REST({ api: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api` }).setToken('a');
}

const member = (id: string, role: string, state = 2) => ({ membership_state: state, role, user: { id } });

it('the owner of an application is its admin', async () => {
  const rest = await restOf({ id: '1', owner: { id: '2' }, team: null, interactions_endpoint_url: null });
  expect(await fetchApplication(rest)).toEqual({
    id: '1',
    ownerIds: ['2'],
    publicKey: '',
    hasInteractionsEndpoint: false,
  });
});

it('of a team its owner is, and who accepted and may act for it', async () => {
  const members = [
    member('11', 'admin'),
    member('12', 'developer'),
    member('13', 'read_only'),
    member('14', 'admin', 1),
    member('15', 'owner_of_everything'),
    null,
    { user: { id: '16' } },
  ];
  const rest = await restOf({ id: '1', owner: { id: '9' }, team: { owner_user_id: '10', members } });
  expect((await fetchApplication(rest)).ownerIds).toEqual(['10', '11', '12']);
});

it('an address for interactions is noticed', async () => {
  const rest = await restOf({ id: '1', interactions_endpoint_url: 'https://example.org/interactions' });
  expect(await fetchApplication(rest)).toEqual({
    id: '1',
    ownerIds: [],
    publicKey: '',
    hasInteractionsEndpoint: true,
  });
});

it('what is no application is refused', async () => {
  await expect(fetchApplication(await restOf([]))).rejects.toThrow('did not return the application');
});
