import * as fc from 'fast-check';

const base64url = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-'.split('');

/** Random characters as in keys: hardly ever all of one kind. */
function random(minLength: number, maxLength: number): fc.Arbitrary<string> {
  return fc
    .array(fc.constantFrom(...base64url), { minLength, maxLength })
    .map((characters) => characters.join(''));
}

/** A bot's token: its id, a time and a signature, in base64url. Of a number's digits, that begins with M, N or O. */
export const anyToken = fc
  .tuple(fc.constantFrom('M', 'N', 'O'), random(23, 27), random(6, 6), random(27, 40))
  .map(([first, ...parts]) => first + parts.join('.'));

const anyWebhook = fc
  .tuple(fc.stringMatching(/^\d{17,20}$/), random(60, 70))
  .map(([id, token]) => `https://discord.com/api/webhooks/${id}/${token}`);

/** A client secret, or a public key. */
const anyKey = fc.oneof(
  random(24, 40).map((start) => `a${start}B7`),
  fc
    .array(fc.constantFrom(...'0123456789abcdef'.split('')), { minLength: 32, maxLength: 64 })
    .map((all) => all.join('')),
);

/** Everything secret that somebody may paste in the wrong place. */
export const anySecret = fc.oneof(
  anyToken,
  anyToken.map((token) => `Bot ${token}`),
  anyWebhook,
  fc.tuple(random(24, 80)).map(([key]) => `Bearer ${key}`),
  anyKey,
);
