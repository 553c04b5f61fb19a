import { credentials } from './credentials.ts';
import { plainForm } from './plain-form.ts';
import type { PrivatePart } from './private-part.ts';
import { telephoneNumbers } from './telephone-numbers.ts';

const mention = /<\s*(?:@[!&]?|#)\s*\d+\s*>/gu;

/** Of a bank, the international way. */
const accountNumber =
  /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?:\s?[A-Z\d]{4}){3,7}(?:\s?[A-Z\d]{1,3})?(?![\p{L}\p{N}])/gu;

/** Seventeen digits or more contain a Discord id, also in groups. */
const longNumber = /\d(?:(?:\s{1,3}|[-._])?\d){16,}/gu;

const atom = String.raw`[\p{L}\p{N}\p{M}.!#$%&'*+/=?^_\x60{|}~-]`;
const label = String.raw`[\p{L}\p{N}\p{M}-]+`;
const local = `(?:"[^"\\n]{1,64}"|(?<!${atom})${atom}+)`;
const emailAddresses = [
  `${local}@(?:${label}(?:\\.${label})+|\\[[^\\]\\s]{2,45}\\])`,
  // With blanks, or with the signs in brackets or written otherwise, as people do who hide from programs.
  String.raw`${local}\s{0,2}(?:@|%40|&#64;|[([{<]\s?(?:@|at|arobase)\s?[)\]}>])\s{0,2}${label}(?:\s?(?:\.|[([{<]\s?(?:\.|dot|point)\s?[)\]}>])\s?${label})*?\s?(?:\.|[([{<]\s?(?:\.|dot|point)\s?[)\]}>])\s?\p{L}{2,}(?!${label})`,
  String.raw`${local}\s(?:at\s${label}\sdot|arobase\s${label}\spoint)\s\p{L}{2,}`,
].map((source) => new RegExp(source, 'giu'));

const privateParts: readonly PrivatePart[] = [
  { pattern: mention },
  ...credentials,
  ...emailAddresses.map((pattern) => ({ pattern })),
  { pattern: accountNumber },
  { pattern: longNumber, isPrivate: (match) => !isDates(match) },
  ...telephoneNumbers,
];

/** Whether groups of digits are years and the days of dates, which questions list. */
function isDates(match: string): boolean {
  const groups = match.split(/\D+/u);
  return (
    groups.every((group) => /^(?:(?:19|20)\d\d|\d{1,2})$/u.test(group)) &&
    groups.some(({ length }) => length === 4)
  );
}

/** A text with something else in place of each mention, id, address, telephone number and credential, however disguised. */
export function withoutPrivateParts(text: string, instead: string): string {
  let left = text;
  let plain = plainForm(left);
  for (const { pattern, isPrivate = () => true } of privateParts) {
    const spans = [...plain.text.matchAll(pattern)]
      .filter(([match]) => isPrivate(match))
      .map((match) => plain.spanOf(match.index, match.index + match[0].length));
    if (spans.length === 0) continue;
    for (const [start, end] of spans.reverse()) left = left.slice(0, start) + instead + left.slice(end);
    plain = plainForm(left);
  }
  // What is now side by side may be another one.
  return left === text ? text : withoutPrivateParts(left, instead);
}
