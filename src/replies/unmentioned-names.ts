import type { Story } from '../knowledge/story.ts';
import { unmentionedIn } from '../matching/unmentioned.ts';
import type { Language } from '../text/language.ts';
import { toWords } from '../text/words.ts';
import { textsIn } from './texts/catalogue.ts';

/** Says of what well-known names a question has that the story has nothing on them; undefined if it has none. */
export function nothingOnNames(story: Story, question: string, language: Language): string | undefined {
  const names = new Set(unmentionedIn(story, toWords(question)).map(({ name }) => name[language]));
  return names.size === 0 ? undefined : textsIn(language).nothingOn([...names]);
}
