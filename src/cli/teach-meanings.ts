import { addPhrasing } from '../curation/draft/add-phrasing.ts';
import { addWords } from '../curation/draft/add-words.ts';
import type { DraftResult } from '../curation/draft/draft-result.ts';
import { nearestTargets, searchTargets } from '../curation/draft/nearest-targets.ts';
import { withKnownAnswers, type OpenQuestion } from '../curation/meanings/open-questions.ts';
import { judge, taughtWith, type Proposer, type Taught } from '../curation/meanings/proposals.ts';
import { formatProblem } from '../knowledge/problem.ts';
import { createMatcher } from '../matching/matcher.ts';
import type { Io } from './io.ts';
import { readKeys, type Keys } from './keys.ts';
import { entryName, keysLine, nearestLines, nearKeys, questionLines } from './output/meanings-text.ts';
import { fromHere, problemLines } from './output/knowledge-problems.ts';

/** How many entries a search shows: as many as there are keys to pick one with. */
const maxFound = 9;

interface Lesson {
  readonly folder: string;
  readonly questions: readonly OpenQuestion[];
  readonly propose: Proposer;
}

/** Goes through the questions at a terminal; one key accepts what is proposed. */
export async function teachAtTerminal(io: Io, taught: Taught, lesson: Lesson): Promise<void> {
  const keys = readKeys(io);
  try {
    let current = taught;
    for (const [index, question] of lesson.questions.entries()) {
      io.output.write(`\n${index + 1} of ${lesson.questions.length}: `);
      const next = await teachOne(io, keys, current, question, lesson);
      if (next === undefined) return;
      current = next;
    }
  } finally {
    keys.close();
  }
}

/** The story after one question; undefined when the curator stops. */
async function teachOne(
  io: Io,
  keys: Keys,
  taught: Taught,
  question: OpenQuestion,
  lesson: Lesson,
): Promise<Taught | undefined> {
  const { folder, propose } = lesson;
  const proposals = propose(taught, question);
  const lines = questionLines(question, proposals, taught.story);
  const [accepted] = question.accept;
  // Where nobody has said what answers it, one key does.
  const nearest = accepted === undefined ? nearestTo(taught, question.text) : [];
  const keysShown = keysLine(
    proposals.length,
    accepted !== undefined,
    nearest.map((id) => ({ isEntry: isEntry(taught, id) })),
  );
  io.output.write(`${[...lines, ...nearestLines(nearest, taught.story), keysShown].join('\n')}\n`);
  // Now that its answer is known, words can be proposed that lead there.
  const answeredBy = (id: string): Promise<Taught | undefined> =>
    teachOne(io, keys, withAnswer(taught, question, id), { ...question, accept: [id] }, lesson);
  for (;;) {
    const key = await keys.next();
    if (key === 'end' || key === 'q') return undefined;
    if (key === 'enter') return taught;
    if (key === '/') {
      const id = await searchEntry(io, keys, taught);
      if (id === undefined) io.output.write(`${keysShown}\n`);
      else return answeredBy(id);
    }
    const answer = nearest[nearKeys.map((each) => each.toUpperCase()).indexOf(key)];
    if (answer !== undefined && isEntry(taught, answer)) return answeredBy(answer);
    const target = key === 'p' ? accepted : nearest[nearKeys.indexOf(key)];
    if (target !== undefined) {
      const { text, language } = question;
      const result = await addPhrasing(folder, { id: target, text, language });
      report(io, folder, result, `added to "${target}"`);
      return taught;
    }
    const proposal = proposals[Number(key) - 1];
    if (proposal !== undefined) {
      const { addition } = proposal;
      const result = await addWords(folder, addition);
      report(io, folder, result, `"${addition.words}" added to "${addition.id}"`);
      return result.ok ? taughtWith(taught, addition) : taught;
    }
  }
}

/** The ids of the entries and gaps that a question is nearest to, best first. */
function nearestTo({ story, model }: Taught, text: string): readonly string[] {
  const snapshot = { story, matcher: createMatcher(story, model) };
  return nearestTargets(snapshot, text, nearKeys.length).map(({ id }) => id);
}

function isEntry({ story }: Taught, id: string): boolean {
  return story.entries.some((entry) => entry.id === id);
}

/** Now that its answer is known, the question is one to judge by. */
function withAnswer(taught: Taught, question: OpenQuestion, id: string): Taught {
  const labelled = taught.trials.map((trial) => trial.question);
  return judge(taught, withKnownAnswers(labelled, [{ ...question, accept: [id] }]));
}

/** The entry that the curator searches for and picks; undefined when none. */
async function searchEntry(io: Io, keys: Keys, { story, model }: Taught): Promise<string | undefined> {
  const typed = await keys.line('Search: ');
  const snapshot = { story, matcher: createMatcher(story, model) };
  const found = searchTargets(snapshot, typed, story.entries.length)
    .flatMap(({ subject, id }) => (subject === 'entry' ? [id] : []))
    .slice(0, maxFound);
  const lines = found.map((id, index) => `  ${index + 1}  ${entryName(id, story)}`);
  io.output.write(`${(lines.length === 0 ? ['  nothing found'] : lines).join('\n')}\n`);
  return lines.length === 0 ? undefined : found[Number(await keys.next()) - 1];
}

function report(io: Io, folder: string, result: DraftResult, done: string): void {
  io.output.write(
    result.ok
      ? `${formatProblem(fromHere({ ...result.place, message: done }, folder))}\n`
      : problemLines(result.problems, folder),
  );
}
