import { isJsonObject, type JsonObject } from '../json.ts';
import type { EmojiStore } from '../state/emojis.ts';
import { ids } from '../state/people.ts';
import { Field } from '../validation/field.ts';
import { refusals, rejectInvalid } from './api-error.ts';
import type { RestRequest, RestResponse, Route } from './route.ts';

/** The routes for the application's own emoji. */
export function emojiRoutes(emojis: EmojiStore): readonly Route[] {
  const base = '/applications/:application/emojis';
  const one = `${base}/:emoji`;
  const list = (): RestResponse => ({
    status: 200,
    body: { items: [...emojis.ids].map((id) => emojis.object(id)) },
  });
  return [
    route('GET', base, list),
    route('POST', base, (request) => create(emojis, request)),
    route('GET', one, (request) => ({ status: 200, body: found(emojis, request) })),
    route('PATCH', one, (request) => rename(emojis, request)),
    route('DELETE', one, (request) => {
      emojis.delete(String(found(emojis, request)['id']));
      return { status: 204 };
    }),
  ];
}

function route(method: Route['method'], pattern: string, handle: Route['handle']): Route {
  const ofThisApplication: Route['handle'] = (request) => {
    if (request.param('application') !== ids.application) throw refusals.notThisApplication();
    return handle(request);
  };
  return { method, pattern, needsBotToken: true, handle: ofThisApplication };
}

function found(emojis: EmojiStore, request: RestRequest): JsonObject {
  const object = emojis.object(request.param('emoji'));
  if (!object) throw refusals.unknownEmoji();
  return object;
}

function create(emojis: EmojiStore, request: RestRequest): RestResponse {
  const sent = checked(request, true);
  const isAnimated = String(sent['image']).startsWith('data:image/gif');
  return { status: 201, body: emojis.object(emojis.put(String(sent['name']), isAnimated)) };
}

function rename(emojis: EmojiStore, request: RestRequest): RestResponse {
  const { id, name, animated } = found(emojis, request);
  const sent = checked(request, false);
  emojis.put(String(sent['name'] ?? name), animated === true, String(id));
  return { status: 200, body: emojis.object(String(id)) };
}

// The description has no names for these bodies.
function checked({ body }: RestRequest, isNew: boolean): JsonObject {
  const field = new Field(body);
  const name = field.at('name');
  const text = name.string({ min: 2, max: 32, required: isNew || name.value === null });
  if (text !== undefined && !/^\w+$/u.test(text))
    name.refuse('STRING_TYPE_REGEX', 'String value did not match validation regex.');
  field.at('image').string({ max: maxImageLength, required: isNew });
  rejectInvalid(field);
  return isJsonObject(body) ? body : {};
}

/** 256 KiB in base64. */
const maxImageLength = 350_000;
