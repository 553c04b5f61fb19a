/** What a YAML value is, in words for the person who wrote it. */
export function describeValue(value: unknown): string {
  if (value === null || value === undefined) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a mapping with keys';
  if (typeof value === 'string') return `"${value.length > 40 ? `${value.slice(0, 40)}…` : value}"`;
  if (typeof value === 'number') return `the number ${value}`;
  return typeof value === 'boolean' ? `the yes-or-no value ${value}` : `of type ${typeof value}`;
}

/** Which keys a mapping must have. */
export function mustHaveKeys(keys: readonly string[]): string {
  return `must have the ${keys.length === 1 ? 'key' : 'keys'} ${keys.join(', ')}`;
}

/** Which keys a mapping may have. */
export function knownKeys(keys: readonly string[]): string {
  return keys.length === 1 ? `the key here is ${keys.join('')}` : `the keys here are ${keys.join(', ')}`;
}

/** A path inside a file as people read it: `answer.en`, `ask.fr[3]`. The position in a top-level list is left out. */
export function describePath(path: readonly (string | number)[]): string {
  const [first, ...rest] = path;
  const steps = typeof first === 'number' ? rest : path;
  return steps
    .map((step) => (typeof step === 'number' ? `[${step + 1}]` : `.${step}`))
    .join('')
    .replace(/^\./, '');
}
