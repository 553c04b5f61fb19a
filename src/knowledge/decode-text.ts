/** Decoded text, or why and where the bytes are not text. */
export type Decoded =
  | { readonly text: string }
  | { readonly line: number; readonly column: number; readonly message: string };

/** Decodes UTF-8, with or without a byte order mark. Bytes that are not UTF-8 and NUL are refused, with their place. */
export function decodeText(bytes: Buffer): Decoded {
  const decoded = bytes.toString('utf8');
  const text = decoded.startsWith('\uFEFF') ? decoded.slice(1) : decoded;
  const wrong = firstDifference(bytes, Buffer.from(decoded, 'utf8'));
  if (wrong !== undefined) {
    const place = endOf(
      bytes
        .subarray(0, wrong)
        .toString('utf8')
        .replace(/^\uFEFF/, ''),
    );
    return {
      ...place,
      message: `is not UTF-8 text: byte ${hexadecimal(bytes[wrong])} at offset ${wrong}; save the file as UTF-8`,
    };
  }
  const nul = text.indexOf('\0');
  if (nul !== -1) {
    return { ...endOf(text.slice(0, nul)), message: 'contains a NUL character (U+0000): remove it' };
  }
  return { text };
}

/** Decoding replaces what is not UTF-8, so encoding the result again first differs at the first wrong byte. */
function firstDifference(bytes: Buffer, again: Buffer): number | undefined {
  if (bytes.equals(again)) return undefined;
  const index = bytes.findIndex((byte, at) => byte !== again[at]);
  return index === -1 ? bytes.length : index;
}

function endOf(text: string): { line: number; column: number } {
  const lines = text.split('\n');
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

function hexadecimal(byte: number | undefined): string {
  return byte === undefined ? 'missing' : `0x${byte.toString(16).toUpperCase().padStart(2, '0')}`;
}
