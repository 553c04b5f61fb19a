import type { Inline } from './tree.ts';

type Kind = 'bold' | 'italic' | 'underline' | 'strikethrough' | 'spoiler';

interface Rule {
  /** Sticky: it matches at the current position. */
  readonly pattern: RegExp;
  readonly make: (match: readonly string[]) => Inline | readonly Inline[];
}

/** A URL in running text, without the punctuation after it. */
const bareUrl = /https?:\/\/[^\s<]+[^\s<.,:;!?"'*_~|)\]]/y;

const rules: readonly Rule[] = [
  { pattern: /\\([^\p{L}\p{N}\s])/uy, make: ([, character = '']) => ({ kind: 'text', text: character }) },
  { pattern: /\n/y, make: () => ({ kind: 'break' }) },
  {
    pattern: /(`+)([^`]|[^`][\s\S]*?[^`])\1(?!`)/y,
    make: ([, , code = '']) => ({ kind: 'code', text: code.trim() }),
  },
  {
    pattern:
      /\[((?:\\.|[^\]\\\n])+)\]\(<?(https?:\/\/[^\s<>)]+(?:\([^\s<>)]*\)[^\s<>)]*)*)>?(?:\s+"[^"\n]*")?\)/y,
    make: ([, label = '', url = '']) => ({ kind: 'link', url, children: parseInline(label) }),
  },
  { pattern: /<(https?:\/\/[^\s<>]+)>/y, make: ([, url = '']) => linkTo(url) },
  { pattern: bareUrl, make: ([url = '']) => linkTo(url) },
  {
    pattern: /<t:(-?\d{1,13})(?::([tTdDfFR]))?>/y,
    make: ([, seconds = '0', style = 'f']) => ({ kind: 'timestamp', seconds: Number(seconds), style }),
  },
  { pattern: /<@!?(\d+)>/y, make: ([, id = '']) => ({ kind: 'mention', target: 'user', name: id }) },
  { pattern: /<@&(\d+)>/y, make: ([, id = '']) => ({ kind: 'mention', target: 'role', name: id }) },
  { pattern: /<#(\d+)>/y, make: ([, id = '']) => ({ kind: 'mention', target: 'channel', name: id }) },
  {
    pattern: /<\/([^:>\n]+):\d+>/y,
    make: ([, name = '']) => ({ kind: 'mention', target: 'command', name: `/${name}` }),
  },
  { pattern: /@(everyone|here)\b/y, make: ([name = '']) => ({ kind: 'mention', target: 'everyone', name }) },
  { pattern: /<a?:(\w+):\d+>/y, make: ([, name = '']) => ({ kind: 'emoji', name }) },
  wrapped(/\*\*\*(?=\S)((?:\\[\s\S]|[^\\*]|\*(?!\*\*))+?)\*\*\*/y, 'bold', 'italic'),
  wrapped(/\*\*(?=\S)((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/y, 'bold'),
  wrapped(/__(?=\S)((?:\\[\s\S]|[^\\])+?)__(?!_)/y, 'underline'),
  wrapped(/\*(?=\S)((?:\\[\s\S]|\*\*[^*]+\*\*|[^\\*])+?)(?<=\S)\*(?!\*)/y, 'italic'),
  wrapped(/_(?=\S)((?:\\[\s\S]|__[^_]+__|[^\\_])+?)(?<=\S)_(?![\p{L}\p{N}_])/uy, 'italic'),
  wrapped(/~~(?=\S)((?:\\[\s\S]|[^\\])+?)~~/y, 'strikethrough'),
  wrapped(/\|\|(?=\S)((?:\\[\s\S]|[^\\])+?)\|\|/y, 'spoiler'),
];

function wrapped(pattern: RegExp, outer: Kind, inner?: Kind): Rule {
  return {
    pattern,
    make: ([, text = '']) => {
      const children = parseInline(text);
      return { kind: outer, children: inner === undefined ? children : [{ kind: inner, children }] };
    },
  };
}

function linkTo(url: string): Inline {
  return { kind: 'link', url, children: [{ kind: 'text', text: url }] };
}

/** Parses Discord's Markdown within a paragraph. Malformed markup stays text. */
export function parseInline(text: string): readonly Inline[] {
  const found: Inline[] = [];
  let plain = '';
  let position = 0;
  const flush = (): void => {
    if (plain !== '') found.push({ kind: 'text', text: plain });
    plain = '';
  };
  while (position < text.length) {
    const match = matchAt(text, position);
    if (match === undefined) {
      plain += text[position] ?? '';
      position += 1;
      continue;
    }
    position += match.length;
    const made = [match.made].flat();
    const [first] = made;
    if (made.length === 1 && first?.kind === 'text') plain += first.text;
    else {
      flush();
      found.push(...made);
    }
  }
  flush();
  return found;
}

function matchAt(
  text: string,
  position: number,
): { readonly length: number; readonly made: Inline | readonly Inline[] } | undefined {
  // An underscore or a URL in the middle of a word is plain text.
  const isInWord = position > 0 && /[\p{L}\p{N}]/u.test(text[position - 1] ?? '');
  if (isInWord && text[position] === '_' && text[position + 1] !== '_') return undefined;
  for (const { pattern, make } of rules) {
    if (isInWord && pattern === bareUrl) continue;
    pattern.lastIndex = position;
    const match = pattern.exec(text);
    if (match) return { length: match[0].length, made: make(match) };
  }
  return undefined;
}
