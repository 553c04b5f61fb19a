import { sentencesOf } from '../../text/sentences.ts';

/** The sentences of a text, and the parts of one at colons and semicolons, but not of what is between quotation marks or led in by a colon. */
export function wholeSentences(text: string): readonly string[] {
  const whole: string[] = [];
  let isOpen = false;
  for (const part of sentencesOf(text)) {
    // "He said:" is nothing without what he said.
    const goesOn = isOpen || (whole.at(-1)?.endsWith(':') === true && /^[“«"]/u.test(part));
    const before = goesOn ? `${whole.pop() ?? ''} ` : '';
    whole.push(before + part);
    const marks = (pattern: RegExp): number => ((before + part).match(pattern) ?? []).length;
    isOpen = marks(/[“«]/gu) > marks(/[”»]/gu) || marks(/"/gu) % 2 === 1;
  }
  return whole;
}
