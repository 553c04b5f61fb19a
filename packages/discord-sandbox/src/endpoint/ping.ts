import { randomBytes } from 'node:crypto';
import { InteractionContext, InteractionType } from '../discord-numbers.ts';
import type { JsonObject } from '../json.ts';
import { admin, appPermissions, ids, userObject } from '../state/people.ts';
import { Snowflakes } from '../state/snowflakes.ts';

/** The interaction with which Discord checks an endpoint, which answers with a pong. */
export function pingEvent(): JsonObject {
  return {
    id: new Snowflakes().next(),
    token: randomBytes(24).toString('base64url'),
    application_id: ids.application,
    type: InteractionType.ping,
    version: 1,
    user: userObject(admin),
    entitlements: [],
    authorizing_integration_owners: {},
    app_permissions: appPermissions,
    context: InteractionContext.guild,
  };
}
