import { sameTextKey } from '../../text/fold.ts';
import { languages } from '../../text/language.ts';
import type { Check } from './check.ts';

/** No two entries have the same short label: nobody could tell their buttons apart. */
export const shortLabels: Check = (manuscript) =>
  languages.flatMap((language) => {
    const first = new Map<string, string>();
    return manuscript.entries.flatMap((entry) => {
      const label = entry.short?.[language];
      if (label === undefined) return [];
      const place = manuscript.place(entry, ['short', language]);
      const earlier = first.get(sameTextKey(label));
      if (earlier !== undefined)
        return [{ ...place, message: `the label "${label}" is already at ${earlier}: reword one of them` }];
      first.set(sameTextKey(label), `${place.file}:${place.line}`);
      return [];
    });
  });
