import { sentencesOf } from '../../text/sentences.ts';

/** The sentences of a text, and the parts of one at colons and semicolons, but not of what is between quotation marks. */
export function wholeSentences(text: string): readonly string[] {
  const whole: string[] = [];
  let isOpen = false;
  for (const part of sentencesOf(text)) {
    const before = isOpen ? `${whole.pop() ?? ''} ` : '';
    whole.push(before + part);
    const marks = (pattern: RegExp): number => ((before + part).match(pattern) ?? []).length;
    isOpen = marks(/[“«]/gu) > marks(/[”»]/gu) || marks(/"/gu) % 2 === 1;
  }
  return whole;
}
