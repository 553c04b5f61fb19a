import type { ISql, TransactionSql } from 'postgres';
import {
  maxAnswers,
  maxConfident,
  maxMeant,
  maxNotes,
  maxQuestions,
  maxTexts,
  sure,
} from './insight-limits.ts';
import type { ConfidentAnswer, QuestionCounts, QuestionGroup, UnhelpfulAnswer } from './insights.ts';
import type { Reason } from './question-event.ts';
import type { WordingRow } from './question-groups.ts';
import type { Scope, StoryTable } from './story-scope.ts';
import { wordingKey } from './wording-key.ts';

/** The rows of a table that are about the story, or not known to be about another one. */
export function ofStory(sql: ISql, table: StoryTable, story: string | null) {
  return sql`(SELECT * FROM ${sql(`sidebar_${table}`)} WHERE ${story}::text IS NULL OR coalesce(story, ${story}) = ${story}) AS rows_of_story`;
}

/** How many questions of a span had which result. */
export async function countsIn(sql: TransactionSql, { from, to, story }: Scope): Promise<QuestionCounts> {
  const [asked] = await sql<Omit<QuestionCounts, 'helpful' | 'unhelpful'>[]>`
    SELECT count(*)::int AS asked,
      count(*) FILTER (WHERE verdict IN ('answer', 'chosen'))::int AS answered,
      count(*) FILTER (WHERE verdict = 'gap')::int AS gaps,
      count(*) FILTER (WHERE verdict = 'suggestions')::int AS offered,
      count(*) FILTER (WHERE verdict = 'nothing')::int AS unanswered
    FROM ${ofStory(sql, 'questions', story)} WHERE asked_at BETWEEN ${from} AND ${to}`;
  const [rated] = await sql<Pick<QuestionCounts, 'helpful' | 'unhelpful'>[]>`
    SELECT count(*) FILTER (WHERE helpful)::int AS helpful, count(*) FILTER (WHERE NOT helpful)::int AS unhelpful
    FROM ${ofStory(sql, 'feedback', story)} WHERE at BETWEEN ${from} AND ${to}`;
  return {
    asked: 0,
    answered: 0,
    gaps: 0,
    offered: 0,
    unanswered: 0,
    helpful: 0,
    unhelpful: 0,
    ...asked,
    ...rated,
  };
}

/** A filter for the groups of which no wording was dismissed. */
export async function dismissalFilter(
  sql: TransactionSql,
  story: string | null,
): Promise<(group: QuestionGroup) => boolean> {
  const rows = await sql<{ wording: string }[]>`SELECT wording FROM ${ofStory(sql, 'dismissed', story)}`;
  const dismissed = new Set(rows.map(({ wording }) => wording));
  return ({ text, otherWordings, language }) =>
    [text, ...otherWordings].every((wording) => !dismissed.has(wordingKey(wording, language)));
}

/** The latest distinct texts with a verdict, one row per offer and pick, each with the key of its latest question. */
export async function wordingsIn(
  sql: TransactionSql,
  verdict: 'nothing' | 'suggestions',
  { from, to, story }: Scope,
): Promise<readonly WordingRow[]> {
  return sql<WordingRow[]>`
    WITH asked AS (
        SELECT * FROM ${ofStory(sql, 'questions', story)} WHERE verdict = ${verdict} AND asked_at BETWEEN ${from} AND ${to}
      ),
      latest AS (
        SELECT language, text FROM asked GROUP BY language, text
        ORDER BY max(asked_at) DESC, language, text LIMIT ${maxTexts}
      )
    SELECT language, text, entry, picked, count(*)::int AS count, max(asked_at)::float8 AS "lastAskedAt",
      (array_agg(key ORDER BY asked_at DESC, key))[1] AS key
    FROM asked JOIN latest USING (language, text)
    GROUP BY language, text, entry, picked`;
}

/** The answers of a span that readers marked as unhelpful, or under which they picked another one. */
export async function unhelpfulIn(
  sql: TransactionSql,
  { from, to, story }: Scope,
): Promise<readonly UnhelpfulAnswer[]> {
  const questionsOfStory = ofStory(sql, 'questions', story);
  const feedbackOfStory = ofStory(sql, 'feedback', story);
  const corrected = sql`verdict IN ('answer', 'chosen') AND picked <> entry AND asked_at BETWEEN ${from} AND ${to}`;
  const answers = await sql<
    Pick<UnhelpfulAnswer, 'subject' | 'id' | 'helpful' | 'unhelpful' | 'corrected'>[]
  >`
    WITH signs AS (
        SELECT subject, id, helpful::int AS helped, (NOT helpful)::int AS unhelped, 0 AS replaced
        FROM ${feedbackOfStory} WHERE at BETWEEN ${from} AND ${to}
        UNION ALL
        SELECT 'entry', entry, 0, 0, 1 FROM ${questionsOfStory} WHERE ${corrected}
      ),
      sums AS (
        SELECT subject, id, sum(helped)::int AS helpful, sum(unhelped)::int AS unhelpful, sum(replaced)::int AS corrected
        FROM signs GROUP BY subject, id
      )
    SELECT * FROM sums WHERE unhelpful + corrected > 0
    ORDER BY unhelpful + corrected DESC, helpful, subject, id LIMIT ${maxAnswers}`;
  const complete: UnhelpfulAnswer[] = [];
  for (const answer of answers) {
    const { subject, id } = answer;
    const questions = await sql<{ key: string; text: string }[]>`
      SELECT (array_agg(key ORDER BY asked_at DESC, key))[1] AS key, text FROM ${questionsOfStory}
      WHERE key IN (
          SELECT question_key FROM ${feedbackOfStory}
          WHERE at BETWEEN ${from} AND ${to} AND subject = ${subject} AND id = ${id} AND NOT helpful
        ) OR (${subject} = 'entry' AND entry = ${id} AND ${corrected})
      GROUP BY text ORDER BY max(asked_at) DESC, text LIMIT ${maxQuestions}`;
    const meant = await sql<{ entry: string; count: number }[]>`
      SELECT picked AS entry, count(*)::int AS count FROM ${questionsOfStory}
      WHERE asked_at BETWEEN ${from} AND ${to} AND picked <> ${id}
        AND ((${subject} = 'entry' AND entry = ${id} AND verdict IN ('answer', 'chosen')) OR (${subject} = 'gap' AND gap = ${id}))
      GROUP BY picked ORDER BY count DESC, picked LIMIT ${maxMeant}`;
    const ofAnswer = sql`${ofStory(sql, 'explanations', story)}
      WHERE at BETWEEN ${from} AND ${to} AND subject = ${subject} AND id = ${id}`;
    const reasons = await sql<{ reason: Reason; count: number }[]>`
      SELECT reason, count(*)::int AS count FROM ${ofAnswer} AND reason IS NOT NULL
      GROUP BY reason ORDER BY count DESC, reason`;
    const notes = await sql<{ note: string }[]>`
      SELECT note FROM ${ofAnswer} AND note <> '' ORDER BY at DESC, note LIMIT ${maxNotes}`;
    complete.push({
      ...answer,
      meant: meant.map((row) => ({ ...row })),
      reasons: reasons.map((row) => ({ ...row })),
      notes: notes.map(({ note }) => note),
      questions: questions.map(({ key, text }) => ({ key, text })),
    });
  }
  return complete;
}

/** How many questions of a span are about other stories. */
export async function otherStoriesIn(sql: TransactionSql, { from, to, story }: Scope): Promise<number> {
  const [row] = await sql<{ count: number }[]>`
    SELECT count(*)::int AS count FROM sidebar_questions
    WHERE story <> ${story} AND asked_at BETWEEN ${from} AND ${to}`;
  return row?.count ?? 0;
}

/** The latest question of each entry that was answered confidently and not rated. */
export async function confidentIn(
  sql: TransactionSql,
  { from, to, story }: Scope,
): Promise<readonly ConfidentAnswer[]> {
  const rows = await sql<ConfidentAnswer[]>`
    SELECT key, text, language, entry FROM (
      SELECT DISTINCT ON (entry) key, text, language, entry, asked_at FROM ${ofStory(sql, 'questions', story)}
      WHERE verdict = 'answer' AND picked IS NULL AND confidence >= ${sure.from} AND confidence < ${sure.below}
        AND asked_at BETWEEN ${from} AND ${to}
        AND key NOT IN (SELECT question_key FROM sidebar_feedback WHERE question_key IS NOT NULL)
      ORDER BY entry, asked_at DESC, key
    ) AS latest ORDER BY asked_at DESC, entry LIMIT ${maxConfident}`;
  return rows.map(({ key, text, language, entry }) => ({ key, text, language, entry }));
}
