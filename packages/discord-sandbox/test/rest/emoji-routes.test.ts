import { expect, test } from 'vitest';
import { connectBot, openSandbox } from '../support/harness.ts';

const image = 'data:image/png;base64,iVBORw0KGgo=';

test('keeps the application’s emoji, which buttons may then show', async () => {
  const sandbox = await openSandbox();
  const { client } = await connectBot(sandbox, () => undefined);
  const { rest, application } = client;
  const send = (id: string): Promise<unknown> => {
    const button = { type: 2, style: 1, custom_id: 'x', emoji: { name: 'owl', id } };
    const body = { content: 'x', components: [{ type: 1, components: [button] }] };
    return rest.post('/channels/1100000000000000011/messages', { body });
  };
  await expect(send('42')).rejects.toMatchObject({
    code: 50_035,
    message: expect.stringContaining('BUTTON_COMPONENT_INVALID_EMOJI'),
  });
  const { id } = await application.emojis.create({ attachment: image, name: 'owl' });
  await send(id);
  await application.emojis.edit(id, { name: 'night_owl' });
  await expect(
    rest.patch(`/applications/${application.id}/emojis/${id}`, { body: { name: null } }),
  ).rejects.toMatchObject({ code: 50_035 });
  expect((await application.emojis.fetch()).map(({ name }) => name)).toEqual(['night_owl']);
  await application.emojis.delete(id);
  await expect(application.emojis.fetch(id, { force: true })).rejects.toMatchObject({
    status: 404,
    code: 10_014,
  });
  const path = `/applications/${application.id}/emojis` as const;
  await expect(rest.post(path, { body: { name: 'a b', image } })).rejects.toMatchObject({ code: 50_035 });
});
