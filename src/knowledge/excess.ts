import { Lexer } from 'yaml';

/** Why a text is too much for the parser, and where it begins to be. */
export interface Excess {
  readonly offset: number;
  readonly message: string;
}

/** Far beyond a long story's files: parsing takes its time and its memory by the number of words and marks. */
const mostTokens = 250_000;
/** Brackets inside brackets. */
const deepest = 100;

/** Tokens that stand for something, and for none of the text. */
const documentStart = '\u0002';
const flowError = '\u0018';
const scalarStart = '\u001F';
const unwritten = new Set([documentStart, flowError, scalarStart]);

/** Looks through a YAML text, in linear time, for what would keep the parser busy for many seconds. */
export function findExcess(text: string): Excess | undefined {
  let offset = 0;
  let tokens = 0;
  let depth = 0;
  let previous = '';
  for (const token of new Lexer().lex(text)) {
    const isScalar = previous === scalarStart;
    if (!isScalar && (token === '[' || token === '{')) depth += 1;
    if (!isScalar && (token === ']' || token === '}')) depth -= 1;
    if (depth > deepest) return { offset, message: 'is nested too deeply to be read' };
    tokens += 1;
    if (tokens > mostTokens) {
      const message = `holds too many keys, items or marks: more than ${mostTokens} up to here; split the file, or see whether it is damaged`;
      return { offset, message };
    }
    if (isScalar || !unwritten.has(token)) offset += token.length;
    previous = token;
  }
  return undefined;
}
