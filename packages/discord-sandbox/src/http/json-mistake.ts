/** Where a malformed JSON text has its first mistake, as "line 2, column 5". */
export function findJsonMistake(text: string): string {
  const before = text.slice(0, new Scanner(text).scan()).split('\n');
  return `line ${before.length}, column ${(before.at(-1) ?? '').length + 1}`;
}

const string = /"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/uy;
const plain = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const space = /[ \t\n\r]*/y;

// JSON.parse does not report the position in every version of Node. This scans the text up to the first mistake.
class Scanner {
  readonly #text: string;
  #position = 0;

  constructor(text: string) {
    this.#text = text;
  }

  scan(): number {
    this.#value();
    return this.#position;
  }

  #take(pattern: RegExp): boolean {
    pattern.lastIndex = this.#position;
    const match = pattern.exec(this.#text);
    if (match) this.#position += match[0].length;
    return match !== null;
  }

  #symbol(character: string): boolean {
    this.#take(space);
    if (this.#text[this.#position] !== character) return false;
    this.#position += 1;
    this.#take(space);
    return true;
  }

  #value(): boolean {
    this.#take(space);
    const fits = this.#collection('{', '}', () => this.#take(string) && this.#symbol(':') && this.#value());
    const found =
      fits ?? this.#collection('[', ']', () => this.#value()) ?? (this.#take(string) || this.#take(plain));
    this.#take(space);
    return found;
  }

  #collection(open: string, close: string, item: () => boolean): boolean | undefined {
    if (!this.#symbol(open)) return undefined;
    if (this.#symbol(close)) return true;
    do if (!item()) return false;
    while (this.#symbol(','));
    return this.#symbol(close);
  }
}
