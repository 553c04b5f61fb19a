import type { Forgery, RawInteraction } from './forging-proxy.ts';

const everyPermission = ((1n << 64n) - 1n).toString();

/** Ways of falsely claiming to be an admin. */
export function impostorsOf(adminId: string): readonly (readonly [string, Forgery])[] {
  const ids: readonly unknown[] = [
    ` ${adminId}`,
    `${adminId} `,
    `${adminId}\n`,
    `${adminId}\0`,
    `0${adminId}`,
    `+${adminId}`,
    `${adminId}.0`,
    `${adminId}0`,
    `<@${adminId}>`,
    adminId.replaceAll(/\d/gu, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
    Number(adminId),
    [adminId],
  ];
  return [
    ['a member', (genuine) => genuine],
    ['a member in French', (genuine) => ({ ...genuine, locale: 'fr' })],
    ['an administrator of the server', withPermissions('300000000000000002')],
    ['somebody with the name of an admin', withUser({ username: 'admin', global_name: 'admin' })],
    ['somebody who says to be an admin', withUser({ admin: true, owner: true, system: true, flags: 1 })],
    ['somebody in a direct message', inPrivate(1)],
    ['somebody in a private channel', inPrivate(2)],
    [
      'somebody in a server of an admin’s',
      (genuine) => ({ ...genuine, authorizing_integration_owners: { 0: '1', 1: adminId } }),
    ],
    ['somebody on a message of an admin’s', onMessageOf(adminId)],
    ...ids.map((id) => [`the user ${JSON.stringify(id)}`, withUser({ id })] as const),
  ];
}

function withUser(changes: object): Forgery {
  return (genuine) => {
    const member = part(genuine, 'member');
    return { ...genuine, member: { ...member, user: { ...part(member, 'user'), ...changes } } };
  };
}

function withPermissions(id: string): Forgery {
  return (genuine) => {
    const forged = withUser({ id })(genuine);
    const member = { ...part(forged, 'member'), permissions: everyPermission, roles: ['1', '2'] };
    return { ...forged, member, app_permissions: everyPermission };
  };
}

function inPrivate(context: number): Forgery {
  return ({ member, guild: _guild, guild_id: _guildId, ...rest }) => ({
    ...rest,
    context,
    user: part({ ...(member as RawInteraction) }, 'user'),
  });
}

function onMessageOf(id: string): Forgery {
  return (genuine) => {
    const message = part(genuine, 'message');
    const interaction = { ...part(message, 'interaction_metadata'), user: { id, username: 'admin' } };
    const forged = { ...message, flags: 64, interaction_metadata: interaction };
    return 'message' in genuine ? { ...genuine, message: forged } : genuine;
  };
}

/** An object in an object; an empty one if there is none. */
export function part(whole: RawInteraction, name: string): RawInteraction {
  const found = whole[name];
  return typeof found === 'object' && found !== null ? (found as RawInteraction) : {};
}
