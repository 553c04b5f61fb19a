import { sameTextKey } from '../../text/fold.ts';
import { languages } from '../../text/language.ts';
import type { Check } from './check.ts';

/** No two entries are called the same: these words alone get one answer. */
export const subjects: Check = (manuscript) =>
  languages.flatMap((language) => {
    const first = new Map<string, string>();
    return manuscript.entries.flatMap((entry) =>
      (entry.called?.[language] ?? []).flatMap((words, index) => {
        const place = manuscript.place(entry, ['called', language, index]);
        const earlier = first.get(sameTextKey(words));
        if (earlier !== undefined)
          return [{ ...place, message: `"${words}" is already at ${earlier}: remove one of them` }];
        first.set(sameTextKey(words), `${place.file}:${place.line}`);
        return [];
      }),
    );
  });
