import { dateFault } from './dates.ts';
import type { Check } from './check.ts';
import { revisionKinds, type Revised } from '../story.ts';

/** Corrections and updates have a day that exists and is not before that of publication, and an embargo a day that exists; a time zone comes with a time. */
export const revisionDates: Check = (manuscript) => {
  const { about, entries, gaps } = manuscript;
  const items: readonly (Revised & object)[] = [...(about ? [about] : []), ...entries, ...gaps];
  return items.flatMap((item) =>
    revisionKinds.flatMap((kind) => {
      const revision = item[kind];
      if (revision === undefined) return [];
      const isEarly = kind !== 'embargo' && about !== undefined && revision.date < about.published;
      const fault =
        dateFault(revision.date) ??
        (isEarly
          ? `${revision.date} is before the day of publication, ${about.published}: correct one of them`
          : undefined);
      return [
        ...(fault === undefined ? [] : [{ ...manuscript.place(item, [kind, 'date']), message: fault }]),
        ...(revision.zone !== undefined && revision.time === undefined
          ? [
              {
                ...manuscript.place(item, [kind, 'zone']),
                message: 'a time zone needs a time: add it as HH:MM, or remove the zone',
              },
            ]
          : []),
      ];
    }),
  );
};
