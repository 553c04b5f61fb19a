import { sameTextKey } from '../../text/fold.ts';
import type { Manuscript } from '../../knowledge/manuscript.ts';
import type { Problem } from '../../knowledge/problem.ts';

/** Two entries or gaps with one answer: one of them was copied and not rewritten, or both should be one. */
export function sameAnswers(manuscript: Manuscript): readonly Problem[] {
  const items = [...manuscript.entries, ...manuscript.gaps];
  return manuscript.languages.flatMap((language) => {
    const first = new Map<string, string>();
    return items.flatMap((item) => {
      const key = sameTextKey(item.answer[language]);
      const earlier = first.get(key);
      if (earlier === undefined) {
        first.set(key, item.id);
        return [];
      }
      const message = `"${item.id}" has the answer of "${earlier}": write its own, or move its phrasings there`;
      return [{ ...manuscript.place(item, ['answer', language]), message }];
    });
  });
}
