import { createHash } from 'node:crypto';
import { LastRunCache } from '../last-run-cache.ts';
import { LruCache } from '../lru-cache.ts';
import { assemble } from './assemble.ts';
import { runChecks } from './checks/all-checks.ts';
import { deepFreeze } from './freeze.ts';
import type { Manuscript } from './manuscript.ts';
import { parseFile, type ParsedFile } from './parse-file.ts';
import { sortProblems, type Problem } from './problem.ts';
import { addToHash, readKnowledgeFiles, type ReadResult, type SourceFile } from './read-files.ts';
import type { About, Entry, Gap, Name, Story, Vocabulary } from './story.ts';
import { cutTexts, textFaults } from './text-faults.ts';
import { typesetStory } from './typeset-story.ts';

/** A whole story, or everything that is wrong with its files, by file, line and column. */
export type LoadResult =
  | { readonly ok: true; readonly story: Story }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads, checks and typesets the knowledge in a folder. Never throws, whatever the folder contains. */
export async function loadStory(folder: string): Promise<LoadResult> {
  return storyIn(await readKnowledgeFiles(folder));
}

/** The story in files that were read, or everything that is wrong with them. Never throws, whatever they contain. */
export function storyIn(read: ReadResult): LoadResult {
  return toLoaded(read, checkFiles(read));
}

/** What the files contain, with the place of each part, and everything that is wrong with them; without problems it is complete. */
export interface CheckedFiles {
  readonly manuscript: Manuscript;
  readonly problems: readonly Problem[];
}

/** The story in files that have been checked, or what is wrong with them. */
export function toLoaded({ files }: ReadResult, { manuscript, problems }: CheckedFiles): LoadResult {
  const { about, vocabulary } = manuscript;
  if (problems.length > 0 || about === undefined || vocabulary === undefined) return { ok: false, problems };
  return { ok: true, story: deepFreeze(typesetStory(toStory(manuscript, about, vocabulary, files))) };
}

/** The latest results, by what was checked: the files that an edit leaves are checked again before the next edit. */
const latest = new LruCache<CheckedFiles>(4);

/** Checks files that have been read, or that are still to be written. Never throws, whatever they contain. */
export function checkFiles(read: ReadResult): CheckedFiles {
  const hash = createHash('sha256').update(JSON.stringify(read.problems));
  addToHash(hash, read.files);
  return latest.get(hash.digest('hex'), () => checkAll(read));
}

/** What a file contains, unless it cannot be parsed, and what is wrong with it whatever the others contain. */
interface FileAlone {
  readonly file?: ParsedFile;
  readonly syntax: readonly Problem[];
  readonly faults: readonly Problem[];
}

/** The files of the last check, of which an edit leaves nearly all as they are. */
const alone = new LastRunCache<FileAlone>();

function checkAlone(source: SourceFile): FileAlone {
  const result = parseFile(source);
  if ('problems' in result) return { syntax: result.problems, faults: [] };
  const { file } = result;
  return { file, syntax: [], faults: [...textFaults(file), ...cutTexts(file, true)] };
}

function checkAll(read: ReadResult): CheckedFiles {
  alone.begin();
  const results = read.files.map((file) => alone.get(`${file.name}\n${file.text}`, () => checkAlone(file)));
  const files = results.flatMap(({ file }) => file ?? []);
  const syntax = results.flatMap((result) => result.syntax);
  const { manuscript, problems: shape } = assemble(
    files,
    [...read.problems, ...syntax].map((problem) => problem.file),
  );
  const problems = [
    ...read.problems,
    ...syntax,
    ...shape,
    ...results.flatMap(({ faults }) => faults),
    ...runChecks(manuscript),
  ];
  return { manuscript, problems: mostImportant(sortProblems(problems)) };
}

/** More than anybody reads; a damaged file may have a million. */
const maxProblems = 1000;

function mostImportant(problems: readonly Problem[]): readonly Problem[] {
  const left = problems.length - maxProblems;
  const last = problems[maxProblems - 1];
  if (left <= 0 || last === undefined) return problems;
  const message = `and ${left} more problems from here on: fix the others first`;
  return [...problems.slice(0, maxProblems), { ...last, message }];
}

function toStory(
  manuscript: Manuscript,
  about: About,
  vocabulary: Vocabulary,
  files: readonly SourceFile[],
): Story {
  const hidden = underReview(manuscript);
  return {
    about: { ...about, firstQuestions: about.firstQuestions.filter((id) => !hidden.has(id)) },
    paragraphs: manuscript.paragraphs,
    vocabulary: { ...vocabulary, names: vocabulary.names.map((name) => withoutHidden(name, hidden)) },
    entries: visible(manuscript.entries, hidden),
    gaps: visible(manuscript.gaps, hidden),
    timeline: manuscript.timeline,
    version: versionOf(files),
  };
}

/** The ids of what is kept from readers until somebody else has read it. */
function underReview({ entries, gaps }: Manuscript): ReadonlySet<string> {
  return new Set([...entries, ...gaps].filter(({ review }) => review === true).map(({ id }) => id));
}

function visible<Item extends Entry | Gap>(
  items: readonly Item[],
  hidden: ReadonlySet<string>,
): readonly Item[] {
  return items
    .filter(({ id }) => !hidden.has(id))
    .map((item) => ({ ...item, related: item.related.filter((id) => !hidden.has(id)) }));
}

function withoutHidden({ about, ...name }: Name, hidden: ReadonlySet<string>): Name {
  return about === undefined || hidden.has(about) ? name : { ...name, about };
}

function versionOf(files: readonly SourceFile[]): string {
  const hash = createHash('sha256');
  const inOrder = [...files].sort((one, other) => (one.name < other.name ? -1 : 1));
  addToHash(hash, inOrder);
  return hash.digest('hex');
}
