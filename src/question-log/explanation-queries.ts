import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { maxMeant, maxNotes } from './insight-limits.ts';
import type { UnhelpfulAnswer } from './insights.ts';
import { hasTable, ofStory, storyColumn, type Scope } from './story-scope.ts';

/** What readers said of an answer that did not help them, and the entries that they meant. */
type Explanations = Pick<UnhelpfulAnswer, 'meant' | 'reasons' | 'notes'>;

/** Reads what readers said of answers. Throws what SQLite throws. */
export function explanationsIn(
  database: DatabaseSyncInstance,
  scope: Scope,
): (answer: Pick<UnhelpfulAnswer, 'subject' | 'id'>) => Explanations {
  const meant = database.prepare(`
    SELECT picked AS entry, count(*) AS count FROM ${ofStory(database, 'questions')}
    WHERE asked_at BETWEEN :from AND :to AND picked <> :id
      AND ((:subject = 'entry' AND entry = :id AND verdict IN ('answer', 'chosen')) OR (:subject = 'gap' AND gap = :id))
    GROUP BY picked ORDER BY count DESC, entry LIMIT :most`);
  const ofAnswer = `${ofStory(database, 'explanations')} WHERE at BETWEEN :from AND :to AND subject = :subject AND id = :id`;
  const [reasons, notes] = hasTable(database, 'explanations')
    ? [
        database.prepare(
          `SELECT reason, count(*) AS count FROM ${ofAnswer} AND reason IS NOT NULL GROUP BY reason ORDER BY count DESC, reason`,
        ),
        database.prepare(`SELECT note FROM ${ofAnswer} AND note <> '' ORDER BY at DESC, note LIMIT :most`),
      ]
    : [];
  return ({ subject, id }) => {
    const asked = { ...scope, subject, id };
    const picked: Explanations['meant'] = meant.all({ ...asked, most: maxMeant });
    const given: Explanations['reasons'] = reasons?.all(asked) ?? [];
    const written: readonly { readonly note: string }[] = notes?.all({ ...asked, most: maxNotes }) ?? [];
    return {
      meant: picked.map((row) => ({ ...row })),
      reasons: given.map((row) => ({ ...row })),
      notes: written.map(({ note }) => note),
    };
  };
}

/** All that readers said of answers, row by row. Throws what SQLite throws. */
export function explanationRows(
  database: DatabaseSyncInstance,
): readonly Readonly<Record<string, string | number | null>>[] {
  if (!hasTable(database, 'explanations')) return [];
  const story = storyColumn(database, 'explanations');
  return database
    .prepare(`SELECT at, question_key, subject, id, reason, note, ${story} AS story FROM explanations`)
    .all();
}
