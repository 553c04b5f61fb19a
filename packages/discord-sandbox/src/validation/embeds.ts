import { isJsonObject } from '../json.ts';
import { lengthOf, type Field } from './field.ts';

/** The maximum number of characters in all embeds of a message together. */
const maxTotalLength = 6_000;

/** Checks what Discord's description does not say of a message's embeds. */
export function checkEmbeds(embeds: Field): void {
  let total = 0;
  for (const embed of embeds.items) {
    checkEmbed(embed);
    total += sizeOf(embed);
    if (total > maxTotalLength) {
      embed.refuse('MAX_EMBED_SIZE_EXCEEDED', `Embed size exceeds maximum size of ${maxTotalLength}`);
    }
  }
}

const contents = ['title', 'description', 'fields', 'image', 'thumbnail', 'author', 'footer'];

function checkEmbed(embed: Field): void {
  checkScheme(embed.at('url'), ['http', 'https']);
  checkPart(embed.at('footer'), 'text');
  checkPart(embed.at('author'), 'name');
  for (const picture of ['image', 'thumbnail']) {
    const part = embed.at(picture);
    if (part.isMissing) continue;
    part.at('url').require();
    checkScheme(part.at('url'), ['http', 'https', 'attachment']);
  }
  for (const field of embed.at('fields').items)
    for (const key of ['name', 'value']) requireText(field.at(key));
  // A colour, a date or an address alone shows nothing.
  if (!embed.isRefused && contents.every((key) => isBlank(embed.at(key))))
    requireText(embed.at('description'));
}

function isBlank({ value, isMissing, isList, items }: Field): boolean {
  return isMissing || (typeof value === 'string' && value.trim() === '') || (isList && items.length === 0);
}

function checkPart(part: Field, text: string): void {
  if (part.isMissing) return;
  requireText(part.at(text));
  checkScheme(part.at('icon_url'), ['http', 'https', 'attachment']);
}

// The description allows empty texts.
function requireText(text: Field): void {
  if (isBlank(text) && !text.isRefused) text.refuse('BASE_TYPE_REQUIRED', 'This field is required');
}

/** Checks the scheme of a URL. */
export function checkScheme(field: Field, schemes: readonly string[]): void {
  const { value } = field;
  if (typeof value !== 'string' || field.isRefused) return;
  const scheme = /^([a-z]+):\/\/\S+$/iu.exec(value)?.[1]?.toLowerCase();
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
