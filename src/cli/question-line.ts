import { languages, type Language } from '../text/language.ts';
import { UsageError } from './command-line.ts';

/** A question read from the command line or from one line of standard input. */
export interface AskedQuestion {
  readonly text: string;
  /** The language to reply in, when the line says so. */
  readonly lang?: Language;
}

const byteOrderMark = /^\uFEFF/u;

/**
 * Reads one line of standard input: a JSON object `{"q": "…", "lang": "en"}`, or else the question itself.
 *
 * @throws UsageError for a JSON object without a text in `q`, or with a `lang` that is not one of the story's.
 */
export function parseQuestionLine(line: string): AskedQuestion {
  const value = parseObject(line.replace(byteOrderMark, ''));
  if (value === undefined) return { text: line.replace(byteOrderMark, '').trim() };
  const { q, lang } = value;
  if (typeof q !== 'string') throw new UsageError('"q" must hold the question, as text');
  if (lang === undefined || lang === null) return { text: q };
  const language = languages.find((known) => known === lang);
  if (language === undefined) throw new UsageError(`"lang" must be ${languages.join(' or ')}`);
  return { text: q, lang: language };
}

function parseObject(line: string): Readonly<Record<'q' | 'lang', unknown>> | undefined {
  if (!line.trimStart().startsWith('{')) return undefined;
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value !== 'object' || value === null) return undefined;
    return { q: Reflect.get(value, 'q'), lang: Reflect.get(value, 'lang') };
  } catch {
    return undefined;
  }
}
