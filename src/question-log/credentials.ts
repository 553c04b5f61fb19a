import type { PrivatePart } from './private-part.ts';

/** What the keys and tokens of well-known services begin with. */
const prefixes = [
  'gh[oprsu]|github_pat|glpat|gldt|npm|pypi|hf|xox[a-z]|xapp|shp(?:at|ss|ca|pa)|dop_v1|figd|lin_api|tvly|gsk|r8|nvapi|whsec|sk|pk|rk',
].join('|');

/** Passwords and the like that somebody pasted. What they belong to stays, when it says what it is. */
export const credentials: readonly PrivatePart[] = [
  { pattern: /-----BEGIN [A-Z ]+-----[^]*?(?:-----END [A-Z ]+-----|$)/gu },
  // The end of the address of a webhook, and name and password in an address.
  {
    pattern: /(?<=\bwebhooks\/|\bhooks\.slack\.com\/services\/)[^\s<>"')]+/giu,
    isPrivate: (match) => match !== '…',
  },
  { pattern: /(?<=:\/\/)[^\s/@:]+:[^\s/@]*(?=@)/gu },
  // Discord's tokens, JSON web tokens and their like: three parts or more.
  {
    pattern: /(?<![\w-])(?:mfa\.[\w-]{20,}|[\w-]{10,}\.[\w-]{4,}\.[\w-]{20,}(?:\.[\w-]+)*)/gu,
    isPrivate: isMixed,
  },
  {
    pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${prefixes})[-_][\\w.-]{12,}`, 'giu'),
    isPrivate: hasRandomPart,
  },
  { pattern: /(?<![\p{L}\p{N}])(?:AIza|ya29\.|AKIA|ASIA|SG\.|eyJ|EAA)[\w.-]{12,}/gu },
  {
    pattern:
      /(?<=(?:pass(?:word|wd|phrase)?|pwd|mot de passe|secret|token|jeton|api[ _-]?key|clé api)\s?(?:[:=]|is|est)\s?["'`]?|bearer\s)[^\s"'`…]{6,}/giu,
    isPrivate: isMixed,
  },
  { pattern: /(?<![\w-])[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}(?![\w-])/giu },
  { pattern: /[\w+/=-]{20,}/gu, isPrivate: isOpaque },
];

/** Whether it is more than words: "sk-hynix-memory" is a company's. */
function hasRandomPart(match: string): boolean {
  return /\d|[a-z]{20}/iu.test(match);
}

function isMixed(match: string): boolean {
  return /\d/u.test(match) && /[a-z]/iu.test(match);
}

/** Whether a long run of characters was made by a machine, and is not a word, number or address. */
function isOpaque(match: string): boolean {
  const least = match.length < 32 ? 20 : 13;
  return match.split(/[-_+/=]+/u).some((part) => part.length >= least && isMixed(part));
}
