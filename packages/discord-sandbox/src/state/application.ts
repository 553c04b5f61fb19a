import { createHash } from 'node:crypto';
import { isJsonObject, type JsonObject } from '../json.ts';
import { applicationObject } from './people.ts';

/** What a bot may change of its application, as it is stored. */
const plainFields: ReadonlySet<string> = new Set([
  'tags',
  'custom_install_url',
  'role_connections_verification_url',
  'install_params',
  'integration_types_config',
  'max_participants',
  'event_webhooks_url',
  'event_webhooks_status',
  'event_webhooks_types',
  'explicit_content_filter',
]);

/** The bot's application, with what the bot has changed. */
export class Application {
  readonly #botName: string;
  #changes: JsonObject = {};

  constructor(botName: string) {
    this.#botName = botName;
  }

  /** Discord's application object. */
  object(): JsonObject {
    return { ...applicationObject(this.#botName), ...this.#changes };
  }

  /** Changes what a validated body contains. */
  edit(body: JsonObject): void {
    const given = Object.entries(body);
    const plain = given.filter(([key]) => plainFields.has(key));
    const pictures = given.flatMap(([key, value]) =>
      key === 'icon' || key === 'cover_image' ? [[key, pictureHash(value)] as const] : [],
    );
    const { description } = body;
    const text = isJsonObject(description) ? description['default'] : description;
    this.#changes = {
      ...this.#changes,
      ...Object.fromEntries([...plain, ...pictures]),
      ...(description === undefined ? {} : { description: text ?? '' }),
    };
  }
}

// Discord keeps a picture, which comes as a data URI, under its hash.
function pictureHash(picture: unknown): string | null {
  return typeof picture === 'string' ? createHash('md5').update(picture).digest('hex') : null;
}
