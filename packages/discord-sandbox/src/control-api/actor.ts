import { InteractionContext, locales } from '../discord-numbers.ts';
import { isJsonObject, type JsonObject } from '../json.ts';
import type { Actor } from '../state/actor.ts';
import { admin, member, personWithId, type Person } from '../state/people.ts';
import { ControlError } from './control-error.ts';

/**
 * Reads who acts, where and in which language from a control request: its `user`, `guild`, `context` and `locale`.
 * Missing fields are taken from `defaults`, or stand for the ordinary member, in the server, in English.
 */
export function readActor(body: JsonObject, defaults?: Actor): Actor {
  return {
    person: readPerson(body['user'], defaults?.person),
    locale: readLocale(body['locale'], defaults?.locale ?? 'en-US'),
    context: readContext(body, defaults?.context ?? InteractionContext.guild),
  };
}

function readPerson(user: unknown, fallback: Person = member): Person {
  if (user === undefined) return fallback;
  if (!isJsonObject(user))
    throw new ControlError(400, '"user" must be an object: {"id": "…", "admin": true}.');
  const { id, admin: isAdmin } = user;
  if (isAdmin !== undefined && typeof isAdmin !== 'boolean') {
    throw new ControlError(400, '"user.admin" must be true or false.');
  }
  if (id === undefined) return isAdmin === true ? admin : member;
  return personWithId(readId(id, 'user.id'), isAdmin === true);
}

/** Reads a person's id from the field of this name in a control request. */
export function readId(id: unknown, name: string): string {
  const text = typeof id === 'number' || typeof id === 'string' ? String(id) : '';
  if (/^[1-9]\d{0,18}$/.test(text)) return text;
  throw new ControlError(400, `"${name}" must be a Discord id: a string of up to 19 digits.`);
}

function readLocale(locale: unknown, fallback: string): string {
  if (locale === undefined) return fallback;
  if (typeof locale === 'string' && locales.includes(locale)) return locale;
  throw new ControlError(400, `"locale" must be one of Discord's: ${locales.join(', ')}.`);
}

function readContext(body: JsonObject, fallback: number): number {
  const { guild, context } = body;
  if (guild !== undefined && typeof guild !== 'boolean')
    throw new ControlError(400, '"guild" must be true or false.');
  if (context === undefined) {
    if (guild === undefined) return fallback;
    return guild ? InteractionContext.guild : InteractionContext.botDm;
  }
  const found = Object.values(InteractionContext).find((known) => known === context);
  if (found === undefined) {
    throw new ControlError(
      400,
      '"context" must be 0 (server), 1 (direct message) or 2 (other private channel).',
    );
  }
  return found;
}
