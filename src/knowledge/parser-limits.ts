import { Lexer } from 'yaml';

/** Which limit a text exceeds, and where. */
export interface LimitExceeded {
  readonly offset: number;
  readonly message: string;
}

export const tooDeep = 'is nested too deeply to be read';

/** Far more than a long story's files have: the time and memory of parsing grow with the number of tokens. */
const maxTokens = 250_000;
/** Brackets inside brackets. */
const deepest = 100;

/** The lexer gives at most two tokens for a character: a marker, and the text that it marks. */
const maxTokensPerCharacter = 2;

/** Marker tokens that cover no source text. */
const documentStart = '\u0002';
const flowError = '\u0018';
const scalarStart = '\u001F';
const markers = new Set([documentStart, flowError, scalarStart]);

/** Finds, in linear time, what would keep the parser busy for many seconds. */
export function findLimitExceeded(text: string): LimitExceeded | undefined {
  const brackets = text.match(/[[{]/g)?.length ?? 0;
  if (text.length * maxTokensPerCharacter <= maxTokens && brackets <= deepest) return undefined;
  let offset = 0;
  let tokens = 0;
  let depth = 0;
  let previous = '';
  for (const token of new Lexer().lex(text)) {
    const isScalar = previous === scalarStart;
    if (!isScalar && (token === '[' || token === '{')) depth += 1;
    if (!isScalar && (token === ']' || token === '}')) depth -= 1;
    if (depth > deepest) return { offset, message: tooDeep };
    tokens += 1;
    if (tokens > maxTokens) {
      const message = `has more than ${maxTokens} words and marks up to here: split the file, or see whether it is damaged`;
      return { offset, message };
    }
    if (isScalar || !markers.has(token)) offset += token.length;
    previous = token;
  }
  return undefined;
}
