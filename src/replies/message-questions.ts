import { limits } from './limits.ts';
import { cut } from './cut.ts';

/** What is not part of a message's text: code, mentions, custom emoji, timestamps, links and marks at the start of lines. */
const noise = [
  /```[\s\S]*?```|`[^`\n]*`/gu,
  /<(?:@[!&]?|#|\/[^:>]*:|a?:\w+:|t:|id:)[^>]*>/gu,
  /<?https?:\/\/\S+/giu,
  /^[^\S\n]*(?:>>>|>|-#|#{1,3}|[-*])\s/gmu,
  /\*\*|__|~~|\|\|/gu,
];

/** Words that start a question, for those without a question mark. */
const opensQuestion =
  /^(?:who|whom|whose|when|where|why|how|what|which|qui|que|quoi|qu['’]|quand|où|pourquoi|comment|combien|quel(?:le)?s?|est-ce|c['’]est quoi)(?:\s|$|(?<=['’]))/iu;

const sentences = new Intl.Segmenter('fr', { granularity: 'sentence' });

/**
 * What a message may ask, likeliest first: the sentences that look like questions, then the whole text, each cut to the
 * maximum length of a question. Empty if the message has no text of its own.
 */
export function questionsIn(content: string): readonly string[] {
  const text = noise.reduce((rest, pattern) => rest.replace(pattern, ' '), content).trim();
  if (!/[\p{L}\p{N}]/u.test(text)) return [];
  const parts = text
    .split(/\n+/u)
    .flatMap((line) => [...sentences.segment(line)].map(({ segment }) => segment.trim()));
  const marked = parts.filter((part) => /\?["”»’')\s]*$/u.test(part));
  const questions = marked.length > 0 ? marked : parts.filter((part) => opensQuestion.test(part));
  const candidates = [questions.join(' '), text.replaceAll(/\s+/gu, ' ')];
  return [...new Set(candidates.filter((one) => one !== '').map((one) => cut(one, limits.question)))];
}
