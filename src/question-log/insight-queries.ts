import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import {
  millisecondsPerDay,
  maxAnswers,
  maxConfident,
  maxGroups,
  maxQuestions,
  maxTexts,
  sure,
} from './insight-limits.ts';
import { explanationsIn } from './explanation-queries.ts';
import type {
  ConfidentAnswer,
  Insights,
  QuestionCounts,
  QuestionGroup,
  UnhelpfulAnswer,
} from './insights.ts';
import { groupQuestions, type WordingRow } from './question-groups.ts';
import { hasStory, hasTable, ofStory, storyColumn, type Scope } from './story-scope.ts';
import { wordingKey } from './wording-key.ts';

/**
 * Reads what readers asked in the last days, up to now. Throws what SQLite throws.
 *
 * @param story The key of the story; questions that are not known to be about another one are about it. null for all stories.
 */
export function queryInsights(
  database: DatabaseSyncInstance,
  days: number,
  now: number,
  story: string | null,
): Insights {
  const from = now - days * millisecondsPerDay;
  const span = { from, to: now, story };
  // One transaction, so that all figures are from the same moment.
  database.exec('BEGIN');
  try {
    const isListed = createDismissalFilter(database, story);
    return {
      days,
      from,
      to: now,
      counts: queryCounts(database, span),
      countsBefore: queryCounts(database, { from: from - days * millisecondsPerDay, to: from - 1, story }),
      otherStories: queryOtherStories(database, span),
      unanswered: groupQuestions(queryWordings(database, 'nothing', span))
        .filter(isListed)
        .slice(0, maxGroups)
        .map(({ entry: _entry, picks: _picks, ...group }) => group),
      offered: groupQuestions(queryWordings(database, 'suggestions', span))
        .filter(isListed)
        .slice(0, maxGroups),
      unhelpful: queryUnhelpful(database, span),
      confident: queryConfident(database, span),
    };
  } finally {
    database.exec('COMMIT');
  }
}

/** The dismissed questions: the key of each wording and of its story, null if that is not known. Throws what SQLite throws. */
export function dismissedRows(
  database: DatabaseSyncInstance,
): readonly { readonly wording: string; readonly story: string | null }[] {
  return hasTable(database, 'dismissed')
    ? database.prepare(`SELECT wording, ${storyColumn(database, 'dismissed')} AS story FROM dismissed`).all()
    : [];
}

/** A filter for the groups of which no wording was dismissed. */
function createDismissalFilter(
  database: DatabaseSyncInstance,
  asked: string | null,
): (group: QuestionGroup) => boolean {
  const dismissed = new Set(
    dismissedRows(database)
      .filter(({ story }) => asked === null || story === null || story === asked)
      .map(({ wording }) => wording),
  );
  return ({ text, otherWordings, language }) =>
    [text, ...otherWordings].every((wording) => !dismissed.has(wordingKey(wording, language)));
}

function queryCounts(database: DatabaseSyncInstance, scope: Scope): QuestionCounts {
  const asked: Omit<QuestionCounts, 'helpful' | 'unhelpful'> = database
    .prepare(`
      SELECT count(*) AS asked,
        count(*) FILTER (WHERE verdict IN ('answer', 'chosen')) AS answered,
        count(*) FILTER (WHERE verdict = 'gap') AS gaps,
        count(*) FILTER (WHERE verdict = 'suggestions') AS offered,
        count(*) FILTER (WHERE verdict = 'nothing') AS unanswered
      FROM ${ofStory(database, 'questions')} WHERE asked_at BETWEEN :from AND :to`)
    .get({ ...scope });
  const rated: Pick<QuestionCounts, 'helpful' | 'unhelpful'> = database
    .prepare(`
      SELECT count(*) FILTER (WHERE helpful = 1) AS helpful, count(*) FILTER (WHERE helpful = 0) AS unhelpful
      FROM ${ofStory(database, 'feedback')} WHERE at BETWEEN :from AND :to`)
    .get({ ...scope });
  return { ...asked, ...rated };
}

function queryOtherStories(database: DatabaseSyncInstance, { from, to, story }: Scope): number {
  if (!hasStory(database, 'questions')) return 0;
  const row: { readonly count: number } = database
    .prepare('SELECT count(*) AS count FROM questions WHERE story <> ? AND asked_at BETWEEN ? AND ?')
    .get(story, from, to);
  return row.count;
}

/** The latest question of each entry that was answered confidently and not rated, SQLite taking the columns from that row. */
function queryConfident(database: DatabaseSyncInstance, scope: Scope): readonly ConfidentAnswer[] {
  const rows: readonly ConfidentAnswer[] = database
    .prepare(`
      SELECT key, text, language, entry, max(asked_at) FROM ${ofStory(database, 'questions')}
      WHERE verdict = 'answer' AND picked IS NULL AND confidence >= ${sure.from} AND confidence < ${sure.below}
        AND asked_at BETWEEN :from AND :to
        AND key NOT IN (SELECT question_key FROM feedback WHERE question_key IS NOT NULL)
      GROUP BY entry ORDER BY max(asked_at) DESC, entry LIMIT ${maxConfident}`)
    .all({ ...scope });
  return rows.map(({ key, text, language, entry }) => ({ key, text, language, entry }));
}

/** The latest distinct texts with a verdict, one row per offer and pick; SQLite takes `key` from the latest row. */
function queryWordings(
  database: DatabaseSyncInstance,
  verdict: 'nothing' | 'suggestions',
  scope: Scope,
): readonly WordingRow[] {
  return database
    .prepare(`
      WITH asked AS (SELECT * FROM ${ofStory(database, 'questions')} WHERE verdict = :verdict AND asked_at BETWEEN :from AND :to),
        latest AS (
          SELECT language, text FROM asked GROUP BY language, text
          ORDER BY max(asked_at) DESC, language, text LIMIT :most
        )
      SELECT language, text, entry, picked, count(*) AS count, max(asked_at) AS lastAskedAt, key
      FROM asked JOIN latest USING (language, text)
      GROUP BY language, text, entry, picked`)
    .all({ verdict, ...scope, most: maxTexts });
}

/** An answer that was followed by the pick of another one. */
const corrected = `verdict IN ('answer', 'chosen') AND picked <> entry AND asked_at BETWEEN :from AND :to`;

function queryUnhelpful(database: DatabaseSyncInstance, scope: Scope): readonly UnhelpfulAnswer[] {
  const [questions, feedback] = [ofStory(database, 'questions'), ofStory(database, 'feedback')];
  const answers: readonly Pick<UnhelpfulAnswer, 'subject' | 'id' | 'helpful' | 'unhelpful' | 'corrected'>[] =
    database
      .prepare(`
      WITH signs AS (
          SELECT subject, id, helpful = 1 AS helped, helpful = 0 AS unhelped, 0 AS replaced
          FROM ${feedback} WHERE at BETWEEN :from AND :to
          UNION ALL
          SELECT 'entry', entry, 0, 0, 1 FROM ${questions} WHERE ${corrected}
        )
      SELECT subject, id, sum(helped) AS helpful, sum(unhelped) AS unhelpful, sum(replaced) AS corrected
      FROM signs GROUP BY subject, id HAVING unhelpful + corrected > 0
      ORDER BY unhelpful + corrected DESC, helpful, subject, id LIMIT :most`)
      .all({ ...scope, most: maxAnswers });
  const latestQuestions = database.prepare(`
    SELECT key, text, max(asked_at) FROM ${questions}
    WHERE key IN (
        SELECT question_key FROM ${feedback}
        WHERE at BETWEEN :from AND :to AND subject = :subject AND id = :id AND helpful = 0
      ) OR (:subject = 'entry' AND entry = :id AND ${corrected})
    GROUP BY text ORDER BY max(asked_at) DESC, text LIMIT :most`);
  const explanations = explanationsIn(database, scope);
  return answers.map((answer) => {
    const { subject, id } = answer;
    const rows: readonly { readonly key: string; readonly text: string }[] = latestQuestions.all({
      ...scope,
      subject,
      id,
      most: maxQuestions,
    });
    return { ...answer, ...explanations(answer), questions: rows.map(({ key, text }) => ({ key, text })) };
  });
}
