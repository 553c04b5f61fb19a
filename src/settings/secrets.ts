/** What tokens and passwords look like, anywhere in a text. */
const credentials = [
  // A bot's token, or a JSON Web Token: three parts of base64url.
  /(?<![\w-])[\w-]{18,}\.[\w-]{5,}\.[\w-]{20,}/gu,
  /webhooks\/\d+\/[\w-]+/giu,
  /\b(?:Bot|Bearer|Basic)\s+[\w.+/=~-]{16,}/giu,
  // A name and a password in a URL.
  /(?<=\/\/)[^\s/:@]*:[^\s/@]*(?=@)/gu,
];

/** Words that nobody types: hexadecimal, or capitals, small letters and digits mixed. Parts of a path are none. */
const opaqueWords = [
  /(?<![\w+~./\\-])[\da-f]{32,}(?![\w+~./\\-])/giu,
  /(?<![\w+~./\\-])(?=[\w+~-]*\d)(?=[\w+~-]*[a-z])(?=[\w+~-]*[A-Z])[\w+~-]{24,}(?![\w+~./\\-])/gu,
];

/** Three parts of any length, as in a token that was cut. */
const threeParts = /^[\w-]+\.[\w-]+\.[\w-]+$/u;
const authorization = /^(?:Bot|Bearer|Basic)\s/iu;
/** Shorter than most keys, but nothing that a setting takes. */
const mixedWord = /^(?=.*\d)(?=.*[a-z])(?=.*[A-Z])\S{12,}$/u;
/** A longer word may be a secret of any service. */
const longestShown = 20;
const onlyPrintable = /^[\p{L}\p{N}\p{P}\p{S} ]+$/u;

/**
 * A setting's wrong value as an error may show it: in quotes when it is short and harmless. A secret in the wrong place must not
 * get into a log.
 */
export function shownValue(value: string): string {
  const isShort = value.length <= longestShown && onlyPrintable.test(value);
  const mayBeSecret = [threeParts, authorization, mixedWord].some((secret) => secret.test(value));
  return isShort && !mayBeSecret && !holdsCredential(value)
    ? `"${value}"`
    : 'the value given (not shown, as it may be a secret)';
}

/** A text without the credentials in it, for messages that repeat what somebody typed. */
export function hideCredentials(text: string): string {
  return [...credentials, ...opaqueWords].reduce(
    (shown, secret) => shown.replaceAll(secret, '[hidden]'),
    text,
  );
}

/** Whether a text holds something that can only be a credential. */
export function holdsCredential(text: string): boolean {
  return credentials.some((credential) => text.search(credential) !== -1);
}

/** Whether a text is one long word, as keys and passwords are: no path, no file with an ending, no domain. */
export function isOpaqueWord(text: string): boolean {
  return /^[\w+=~-]{24,}$/u.test(text);
}
