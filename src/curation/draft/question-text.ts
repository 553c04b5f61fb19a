import { stringify } from 'yaml';
import { sameTextKey } from '../../text/fold.ts';

/** A question as it is written into a file: trimmed, on one line with plain spaces, in composed form (NFC). */
export function toOneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim().normalize('NFC');
}

/** Why a question on one line cannot be a phrasing; undefined when it can. */
export function questionFault(question: string): string | undefined {
  return sameTextKey(question) === ''
    ? `the question "${question}" has no letters or digits, so that no question can match it`
    : undefined;
}

/** A text on one line as a YAML scalar: plain where that is safe, in double quotes otherwise. */
export function toScalar(text: string, context: 'block' | 'flow'): string {
  const options = { lineWidth: 0, singleQuote: false, flowCollectionPadding: false } as const;
  const list = stringify([text], { ...options, collectionStyle: context }).trimEnd();
  return context === 'flow' ? list.slice('['.length, -']'.length) : list.slice('- '.length);
}
