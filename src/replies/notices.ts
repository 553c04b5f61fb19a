import type { About, Entry, Gap, Story } from '../knowledge/story.ts';
import type { Language } from '../text/language.ts';
import { revisionLines } from './revision-lines.ts';

/** What a reader must know of an answer, with its date: the story's embargo and correction if they concern it, and its own changes. */
export function noticesOn(
  item: Entry | Gap,
  { about }: Pick<Story, 'about'>,
  language: Language,
): readonly string[] {
  return [
    ...noticesConcerning([item.id, ...item.sources], about, language),
    ...revisionLines(item, language),
  ];
}

/** What a reader must know of a paragraph. */
export function noticesOnParagraph(id: string, { about }: Story, language: Language): readonly string[] {
  return noticesConcerning([id], about, language);
}

/** The embargo and the correction of the story that name one of these ids, or none at all. */
function noticesConcerning(
  ids: readonly string[],
  { embargo, corrected }: About,
  language: Language,
): readonly string[] {
  return [{ embargo }, { corrected }].flatMap((notice) => {
    const concerns = (notice.embargo ?? notice.corrected)?.concerns;
    const isConcerned = concerns === undefined || concerns.some((id) => ids.includes(id));
    return isConcerned ? revisionLines(notice, language) : [];
  });
}
