/**
 * What brings the tables from one version to the next, in order. Only ever add one at the end: older databases have the others
 * behind them.
 */
export const migrations: readonly string[] = [
  `
  CREATE TABLE sidebar_questions (
    key text COLLATE "C" PRIMARY KEY,
    asked_at bigint NOT NULL,
    text text COLLATE "C" NOT NULL,
    language text COLLATE "C" NOT NULL,
    verdict text NOT NULL,
    entry text COLLATE "C",
    gap text,
    confidence double precision,
    picked text COLLATE "C"
  );
  CREATE INDEX sidebar_questions_by_time ON sidebar_questions (asked_at);
  CREATE TABLE sidebar_feedback (
    at bigint NOT NULL,
    question_key text COLLATE "C",
    subject text COLLATE "C" NOT NULL,
    id text COLLATE "C" NOT NULL,
    helpful boolean NOT NULL
  );
  CREATE INDEX sidebar_feedback_by_time ON sidebar_feedback (at);
  `,
  `
  CREATE TABLE sidebar_served (
    only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
    version text NOT NULL,
    at timestamptz NOT NULL DEFAULT now()
  );
  CREATE TABLE sidebar_processes (
    id text PRIMARY KEY,
    version text NOT NULL,
    wanted text NOT NULL,
    problem text,
    seen_at timestamptz NOT NULL DEFAULT now()
  );
  `,
  `
  CREATE TABLE sidebar_moves (
    questions integer NOT NULL,
    feedback integer NOT NULL,
    at timestamptz NOT NULL DEFAULT now()
  );
  `,
  `
  CREATE TABLE sidebar_dismissed (wording text COLLATE "C" PRIMARY KEY);
  `,
  // Unlogged: what is forgotten after ten minutes leaves nothing in the write-ahead log and its archives.
  `
  CREATE UNLOGGED TABLE sidebar_conversations (
    place text COLLATE "C" NOT NULL,
    user_id text COLLATE "C" NOT NULL,
    remembered jsonb NOT NULL,
    at timestamptz NOT NULL,
    PRIMARY KEY (place, user_id)
  );
  `,
  `
  CREATE TABLE sidebar_notices (name text COLLATE "C" PRIMARY KEY, at bigint NOT NULL);
  `,
  `
  CREATE TABLE sidebar_explanations (
    at bigint NOT NULL,
    question_key text COLLATE "C",
    subject text COLLATE "C" NOT NULL,
    id text COLLATE "C" NOT NULL,
    reason text COLLATE "C",
    note text COLLATE "C" NOT NULL
  );
  CREATE INDEX sidebar_explanations_by_time ON sidebar_explanations (at);
  `,
  `
  ALTER TABLE sidebar_questions ADD COLUMN story text COLLATE "C";
  ALTER TABLE sidebar_feedback ADD COLUMN story text COLLATE "C";
  `,
  `
  ALTER TABLE sidebar_explanations ADD COLUMN story text COLLATE "C";
  ALTER TABLE sidebar_dismissed ADD COLUMN story text COLLATE "C";
  ALTER TABLE sidebar_dismissed DROP CONSTRAINT sidebar_dismissed_pkey;
  CREATE UNIQUE INDEX sidebar_dismissed_once ON sidebar_dismissed (wording, coalesce(story, ''));
  `,
];
