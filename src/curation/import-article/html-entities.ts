/** The entities that newsrooms' systems write into articles; others stay as they are, for people to see. */
const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  shy: '',
  lsquo: '‘',
  rsquo: '’',
  sbquo: '‚',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  laquo: '«',
  raquo: '»',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  bull: '•',
  middot: '·',
  euro: '€',
  pound: '£',
  yen: '¥',
  cent: '¢',
  deg: '°',
  copy: '©',
  reg: '®',
  trade: '™',
  times: '×',
  frac12: '½',
  frac14: '¼',
  szlig: 'ß',
  aelig: 'æ',
  AElig: 'Æ',
  oelig: 'œ',
  OElig: 'Œ',
  oslash: 'ø',
  Oslash: 'Ø',
};

/** Combining characters by the end of an entity's name: `&eacute;` is an e with an acute accent. */
const accents: Readonly<Record<string, string>> = {
  acute: '\u0301',
  grave: '\u0300',
  circ: '\u0302',
  uml: '\u0308',
  tilde: '\u0303',
  cedil: '\u0327',
  ring: '\u030A',
};

/** A text with its character references replaced by the characters. */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]\w{1,9});/giu, (written) => {
    const name = written.slice(1, -1);
    if (/^#x/iu.test(name)) return character(Number.parseInt(name.slice(2), 16), written);
    if (name.startsWith('#')) return character(Number(name.slice(1)), written);
    const [, letter = '', accent = ''] =
      /^([a-z])(acute|grave|circ|uml|tilde|cedil|ring)$/iu.exec(name) ?? [];
    const mark = accents[accent];
    return mark === undefined ? (named[name] ?? written) : `${letter}${mark}`.normalize('NFC');
  });
}

function character(code: number, written: string): string {
  const isCharacter = code > 0 && code <= 0x10_ff_ff && (code < 0xd8_00 || code > 0xdf_ff);
  return isCharacter ? String.fromCodePoint(code) : written;
}
