import { InteractionContext, locales } from '../discord-numbers.ts';
import { isJsonObject } from '../json.ts';
import type { JsonObject } from '../json.ts';
import { admin, personWith, reader } from '../state/people.ts';
import type { Person } from '../state/people.ts';
import type { Place } from '../state/places.ts';
import { DrivingError } from './control-error.ts';

/**
 * Who does what a driving request asks for, where and in which language: its `user`, `guild`, `context` and
 * `locale`. What it leaves out is as in `usual`, or an ordinary member writing English in the server.
 */
export function placeIn(body: JsonObject, usual?: Place): Place {
  return {
    person: personIn(body['user'], usual?.person),
    locale: localeIn(body['locale'], usual?.locale ?? 'en-US'),
    context: contextIn(body, usual?.context ?? InteractionContext.guild),
  };
}

function personIn(user: unknown, usual: Person = reader): Person {
  if (user === undefined) return usual;
  if (!isJsonObject(user))
    throw new DrivingError(400, '"user" must be an object: {"id": "…", "admin": true}.');
  const { id, admin: isAdmin } = user;
  if (isAdmin !== undefined && typeof isAdmin !== 'boolean') {
    throw new DrivingError(400, '"user.admin" must be true or false.');
  }
  if (id === undefined) return isAdmin === true ? admin : reader;
  const text = typeof id === 'number' || typeof id === 'string' ? String(id) : '';
  if (!/^[1-9]\d{0,18}$/.test(text)) {
    throw new DrivingError(400, '"user.id" must be a Discord id: a string of up to 19 digits.');
  }
  return personWith(text, isAdmin === true);
}

function localeIn(locale: unknown, usual: string): string {
  if (locale === undefined) return usual;
  if (typeof locale === 'string' && locales.includes(locale)) return locale;
  throw new DrivingError(400, `"locale" must be one of Discord's: ${locales.join(', ')}.`);
}

function contextIn(body: JsonObject, usual: number): number {
  const { guild, context } = body;
  if (guild !== undefined && typeof guild !== 'boolean')
    throw new DrivingError(400, '"guild" must be true or false.');
  if (context === undefined) {
    if (guild === undefined) return usual;
    return guild ? InteractionContext.guild : InteractionContext.botDm;
  }
  const found = Object.values(InteractionContext).find((known) => known === context);
  if (found === undefined) {
    throw new DrivingError(
      400,
      '"context" must be 0 (server), 1 (direct message) or 2 (other private channel).',
    );
  }
  return found;
}
