import { sameTextKey } from '../../text/fold.ts';
import { parseFile } from '../../knowledge/parse-file.ts';
import type { Problem } from '../../knowledge/problem.ts';
import type { SourceFile } from '../../knowledge/read-files.ts';
import type { Language } from '../../text/language.ts';
import { suggest } from '../../knowledge/suggest.ts';
import { gapsFolder, isGapsFile, isQuestionsFile, topicOf } from '../../knowledge/topic-files.ts';
import { newlineOf } from './append-to-sequence.ts';
import { writeChecked } from './checked-write.ts';
import type { DraftResult } from './draft-result.ts';
import { entryDraft } from './entry-draft.ts';
import { atFolder, openFolder } from './opened-folder.ts';
import { questionFault, toOneLine } from './question-text.ts';
import { alreadyExists, findExisting } from './existing-phrasing.ts';

/** A question that nothing answers yet, and the file for its entry or gap. */
export interface NewDraft {
  /** `TOPIC` for an entry in `questions/TOPIC.yaml`, `gaps/TOPIC` for a gap in `gaps/TOPIC.yaml`, `gaps` for a gap in the first file. */
  readonly topic: string;
  readonly text: string;
  readonly language: Language;
  /** Whether it is to be kept from readers until somebody else has read it. */
  readonly isForReview?: boolean | undefined;
}

/**
 * Appends an entry or gap to fill in to the file of a topic, commented out so that the folder passes the check as before.
 * The place in the result is the draft's first line.
 */
export async function appendDraft(
  folder: string,
  { topic, text, language, isForReview }: NewDraft,
): Promise<DraftResult> {
  const opened = await openFolder(folder);
  if (!opened.ok) return opened;
  const { manuscript, read } = opened;
  const question = toOneLine(text);
  const fault = questionFault(question);
  if (fault !== undefined) return refused(atFolder(fault));
  const file = fileOf(topic, read.files);
  if (file === undefined) {
    const known = [...manuscript.topicFiles, ...manuscript.gapTopics.map((one) => `${gapsFolder}/${one}`)];
    const message = `no topic has the id "${topic}"${suggest(topic, known)} (topics: ${known.join(', ')})`;
    return refused(atFolder(message));
  }
  const [existing] = findExisting(manuscript, question);
  if (existing !== undefined) return refused(alreadyExists(question, existing));
  const [earlier] = read.files.flatMap((candidate) => draftsOf(candidate, question));
  if (earlier !== undefined) return refused(earlier);
  const { name } = file;
  const kind = isGapsFile(name) ? 'gap' : 'entry';
  const { languages } = manuscript;
  const draft = entryDraft({ text, language, kind, languages, isForReview });
  const { text: edited, line } = withDraft(file.text, draft);
  const problems = await writeChecked(opened, file, edited);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, place: { file: name, line, column: 1 } };
}

/** The file of a topic, named as in {@link NewDraft}. */
export function fileOf(topic: string, files: readonly SourceFile[]): SourceFile | undefined {
  const gaps = files.filter(({ name }) => isGapsFile(name));
  return topic === gapsFolder
    ? gaps[0]
    : (gaps.find(({ name }) => topic === `${gapsFolder}/${topicOf(name)}`) ??
        files.find(({ name }) => isQuestionsFile(name) && topic === topicOf(name)));
}

function refused(problem: Problem): DraftResult {
  return { ok: false, problems: [problem] };
}

/** A file's text with a draft at its end after an empty line, commented out, and the line that it begins on. */
function withDraft(text: string, draft: string): { readonly text: string; readonly line: number } {
  const newline = newlineOf(text);
  const before = (text === '' || text.endsWith('\n') ? text : text + newline) + newline;
  return { text: before + commented(draft, newline), line: before.split('\n').length };
}

/** A draft as comments, each line ended. */
export function commented(draft: string, newline: string): string {
  return draft
    .trimEnd()
    .split('\n')
    .map((line) => `# ${line}${newline}`)
    .join('');
}

/** The drafts of a question in a file, which are phrasings in comments. */
function draftsOf(file: SourceFile, question: string): readonly Problem[] {
  return file.text.split('\n').flatMap((line, index) => {
    const item = /^\s*#\s*(- .*)$/.exec(line.trimEnd())?.[1];
    if (item === undefined || !isPhrasing(item, question)) return [];
    const message = `"${question}" is already here, commented out: fill in that draft and remove the #`;
    return [{ file: file.name, line: index + 1, column: 1, message }];
  });
}

function isPhrasing(item: string, question: string): boolean {
  const parsed = parseFile({ name: '', bytes: Buffer.from(item), text: item });
  if (!('file' in parsed) || !Array.isArray(parsed.file.value)) return false;
  const [phrasing]: readonly unknown[] = parsed.file.value;
  return typeof phrasing === 'string' && sameTextKey(phrasing) === sameTextKey(question);
}
