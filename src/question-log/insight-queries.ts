import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import {
  millisecondsPerDay,
  mostAnswers,
  mostGroups,
  mostQuestions,
  mostTexts,
  type Span,
} from './insight-limits.ts';
import type { Insights, QuestionCounts, QuestionGroup, UnhelpfulAnswer } from './insights.ts';
import { explanationsIn } from './explanation-queries.ts';
import { groupQuestions, type WordingRow } from './question-groups.ts';
import { wordingKey } from './wording-key.ts';

/** Reads what readers asked in the last days, up to now. Throws what SQLite throws. */
export function queryInsights(database: DatabaseSyncInstance, days: number, now: number): Insights {
  const from = now - days * millisecondsPerDay;
  const span = { from, to: now };
  // One transaction, so that all figures are from the same moment.
  database.exec('BEGIN');
  try {
    const isListed = createDismissalFilter(database);
    return {
      days,
      ...span,
      counts: queryCounts(database, span),
      countsBefore: queryCounts(database, { from: from - days * millisecondsPerDay, to: from - 1 }),
      unanswered: groupQuestions(queryWordings(database, 'nothing', span))
        .filter(isListed)
        .slice(0, mostGroups)
        .map(({ entry: _entry, picks: _picks, ...group }) => group),
      offered: groupQuestions(queryWordings(database, 'suggestions', span))
        .filter(isListed)
        .slice(0, mostGroups),
      unhelpful: queryUnhelpful(database, span),
    };
  } finally {
    database.exec('COMMIT');
  }
}

/** The keys of the wordings that were dismissed. Throws what SQLite throws. */
export function dismissedWordings(database: DatabaseSyncInstance): readonly string[] {
  // A file that no newer bot has written to has no such table.
  const table: unknown = database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'dismissed'").get();
  const rows: readonly { readonly wording: string }[] =
    table === undefined ? [] : database.prepare('SELECT wording FROM dismissed').all();
  return rows.map(({ wording }) => wording);
}

/** Tells the groups of which no wording was dismissed. */
function createDismissalFilter(database: DatabaseSyncInstance): (group: QuestionGroup) => boolean {
  const dismissed = new Set(dismissedWordings(database));
  return ({ text, otherWordings, language }) =>
    [text, ...otherWordings].every((wording) => !dismissed.has(wordingKey(wording, language)));
}

function queryCounts(database: DatabaseSyncInstance, { from, to }: Span): QuestionCounts {
  const asked: Omit<QuestionCounts, 'helpful' | 'unhelpful'> = database
    .prepare(`
      SELECT count(*) AS asked,
        count(*) FILTER (WHERE verdict IN ('answer', 'chosen')) AS answered,
        count(*) FILTER (WHERE verdict = 'gap') AS gaps,
        count(*) FILTER (WHERE verdict = 'suggestions') AS offered,
        count(*) FILTER (WHERE verdict = 'nothing') AS unanswered
      FROM questions WHERE asked_at BETWEEN ? AND ?`)
    .get(from, to);
  const rated: Pick<QuestionCounts, 'helpful' | 'unhelpful'> = database
    .prepare(`
      SELECT count(*) FILTER (WHERE helpful = 1) AS helpful, count(*) FILTER (WHERE helpful = 0) AS unhelpful
      FROM feedback WHERE at BETWEEN ? AND ?`)
    .get(from, to);
  return { ...asked, ...rated };
}

/** The latest distinct texts with a verdict, one row per offer and pick; SQLite takes `key` from the latest row. */
function queryWordings(
  database: DatabaseSyncInstance,
  verdict: 'nothing' | 'suggestions',
  { from, to }: Span,
): readonly WordingRow[] {
  return database
    .prepare(`
      WITH asked AS (SELECT * FROM questions WHERE verdict = :verdict AND asked_at BETWEEN :from AND :to),
        latest AS (
          SELECT language, text FROM asked GROUP BY language, text
          ORDER BY max(asked_at) DESC, language, text LIMIT :most
        )
      SELECT language, text, entry, picked, count(*) AS count, max(asked_at) AS lastAskedAt, key
      FROM asked JOIN latest USING (language, text)
      GROUP BY language, text, entry, picked`)
    .all({ verdict, from, to, most: mostTexts });
}

/** An answer that was followed by the pick of another one. */
const corrected = `verdict IN ('answer', 'chosen') AND picked <> entry AND asked_at BETWEEN :from AND :to`;

function queryUnhelpful(database: DatabaseSyncInstance, { from, to }: Span): readonly UnhelpfulAnswer[] {
  const answers: readonly Pick<UnhelpfulAnswer, 'subject' | 'id' | 'helpful' | 'unhelpful' | 'corrected'>[] =
    database
      .prepare(`
      WITH signs AS (
          SELECT subject, id, helpful = 1 AS helped, helpful = 0 AS unhelped, 0 AS replaced
          FROM feedback WHERE at BETWEEN :from AND :to
          UNION ALL
          SELECT 'entry', entry, 0, 0, 1 FROM questions WHERE ${corrected}
        )
      SELECT subject, id, sum(helped) AS helpful, sum(unhelped) AS unhelpful, sum(replaced) AS corrected
      FROM signs GROUP BY subject, id HAVING unhelpful + corrected > 0
      ORDER BY unhelpful + corrected DESC, helpful, subject, id LIMIT :most`)
      .all({ from, to, most: mostAnswers });
  const latestQuestions = database.prepare(`
    SELECT key, text, max(asked_at) FROM questions
    WHERE key IN (
        SELECT question_key FROM feedback
        WHERE at BETWEEN :from AND :to AND subject = :subject AND id = :id AND helpful = 0
      ) OR (:subject = 'entry' AND entry = :id AND ${corrected})
    GROUP BY text ORDER BY max(asked_at) DESC, text LIMIT :most`);
  const explanations = explanationsIn(database, { from, to });
  return answers.map((answer) => {
    const { subject, id } = answer;
    const rows: readonly { readonly key: string; readonly text: string }[] = latestQuestions.all({
      from,
      to,
      subject,
      id,
      most: mostQuestions,
    });
    return { ...answer, ...explanations(answer), questions: rows.map(({ key, text }) => ({ key, text })) };
  });
}
