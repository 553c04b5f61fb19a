import type { Story } from '../../knowledge/story.ts';
import { onceFor } from '../../once-for.ts';
import { languages } from '../../text/language.ts';
import { toWords } from '../../text/words.ts';

/** A number after an article that stands for something, rather than counts it: "the 800 one", « et la 800 ? ». */
const standing =
  /(?<=(?:^|[\s,])(?:the|that|la|le|celle|celui)\s)(?<number>\d{2,5})(?=\s*(?:$|[?!.,;])|\s+(?:one|chip|puce|c['’ ]?(?:est|était|koi|quoi)|donc|then|alors|aussi|too|and|et|is|was|est)\b)/giu;
/** A message of a number alone; of fewer digits it may as well be a day or a share. */
const bareNumber = /^\s*(?<number>\d{3,5})[\s?!.]*$/u;
/** Letters and then figures, as products are called. */
const code = /^\p{L}+(?<number>\d+)$/u;

/** The product codes among the story's names by the number in them; those that share it with another have none. */
const codesByNumber = onceFor((story: Story): ReadonlyMap<string, string> => {
  const codes = new Set(
    story.vocabulary.names
      .flatMap(({ name }) => languages.flatMap((language) => toWords(name[language])))
      .filter((word) => code.test(word)),
  );
  const found = new Map<string, string>();
  for (const word of codes) {
    const number = code.exec(word)?.groups?.['number'] ?? '';
    found.set(number, found.has(number) ? number : word);
  }
  return found;
});

/** A message with a product that is called by its number alone as the story calls it. */
export function nameNumbers(story: Story, text: string): string {
  if (!/\d/u.test(text)) return text;
  const alone = bareNumber.exec(text)?.groups?.['number'];
  if (alone !== undefined) return codesByNumber(story).get(alone) ?? text;
  return text.replaceAll(standing, (number) => codesByNumber(story).get(number) ?? number);
}
