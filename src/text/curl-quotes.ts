import type { Language } from './language.ts';

/** What replaces straight quotation marks; in French with plain spaces, which are typeset later. */
const quotationMarks: Readonly<Record<Language, readonly [open: string, close: string]>> = {
  en: ['“', '”'],
  fr: ['« ', ' »'],
};

/** A text with typographic quotation marks in place of straight ones; undefined when it is not clear which open and which close. */
export function curlQuotes(text: string, language: Language): string | undefined {
  const parts = text.split('"');
  if (parts.length % 2 === 0) return undefined;
  const isClear = parts.every((part, index) => {
    if (index % 2 === 1) return part !== '' && part.trim() === part && !/[“”«»]/u.test(part);
    const before = index === 0 || /^[\s.,;:!?…)\]’'—–-]|^$/u.test(part);
    const after = index === parts.length - 1 || /[\s([’'—–-]$|^$/u.test(part);
    return before && after && (part !== '' || index === 0 || index === parts.length - 1);
  });
  const [open, close] = quotationMarks[language];
  return isClear
    ? parts.map((part, index) => (index % 2 === 1 ? open + part + close : part)).join('')
    : undefined;
}
