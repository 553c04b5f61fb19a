import { isJsonObject } from '../json.ts';
import { lengthOf, type Field } from './field.ts';

/** The maximum number of characters in all embeds of a message together. */
const maxTotalLength = 6_000;

/** Checks a message's embeds. */
export function checkEmbeds(embeds: Field): void {
  let total = 0;
  for (const embed of embeds.list(0, 10)) {
    checkEmbed(embed);
    total += sizeOf(embed);
    if (total > maxTotalLength) {
      embed.refuse('MAX_EMBED_SIZE_EXCEEDED', `Embed size exceeds maximum size of ${maxTotalLength}`);
    }
  }
}

function checkEmbed(embed: Field): void {
  if (embed.object() === undefined) return;
  embed.at('title').string({ max: 256 });
  embed.at('description').string({ max: 4_096 });
  checkUrl(embed.at('url'), ['http', 'https']);
  embed.at('color').integer({ min: 0, max: 0xff_ff_ff });
  const timestamp = embed.at('timestamp');
  const time = timestamp.string({ max: 100 });
  if (time !== undefined && Number.isNaN(Date.parse(time))) {
    timestamp.refuse('DATE_TIME_TYPE_PARSE', `Could not parse ${time}. Should be ISO8601.`);
  }
  checkPart(embed.at('footer'), 'text', 2_048);
  checkPart(embed.at('author'), 'name', 256);
  for (const picture of ['image', 'thumbnail']) {
    const part = embed.at(picture);
    if (part.object() !== undefined && part.at('url').require()) {
      checkUrl(part.at('url'), ['http', 'https', 'attachment']);
    }
  }
  for (const field of embed.at('fields').list(0, 25)) {
    if (field.object() === undefined) continue;
    field.at('name').string({ min: 1, max: 256, required: true });
    field.at('value').string({ min: 1, max: 1_024, required: true });
    field.at('inline').boolean();
  }
}

function checkPart(part: Field, text: string, max: number): void {
  if (part.object() === undefined) return;
  part.at(text).string({ min: 1, max, required: true });
  checkUrl(part.at('icon_url'), ['http', 'https', 'attachment']);
}

/** Checks a URL: its scheme and its maximum length. */
export function checkUrl(field: Field, schemes: readonly string[], max = 2_048): void {
  const text = field.string({ max });
  if (text === undefined) return;
  const scheme = /^([a-z]+):\/\/\S+$/i.exec(text)?.[1]?.toLowerCase();
  if (scheme === undefined) field.refuse('URL_TYPE_INVALID_URL', 'Not a well formed URL.');
  else if (!schemes.includes(scheme)) {
    const allowed = schemes.map((known) => `'${known}'`).join(', ');
    field.refuse('URL_TYPE_INVALID_SCHEME', `Scheme "${scheme}" must be one of (${allowed}).`);
  }
}

function sizeOf(embed: Field): number {
  const fields: unknown = embed.at('fields').value;
  const texts = [
    embed.at('title').value,
    embed.at('description').value,
    embed.at('footer').at('text').value,
    embed.at('author').at('name').value,
    ...(Array.isArray(fields) ? fields.filter(isJsonObject).flatMap(({ name, value }) => [name, value]) : []),
  ];
  return texts.reduce<number>((sum, text) => sum + (typeof text === 'string' ? lengthOf(text) : 0), 0);
}
