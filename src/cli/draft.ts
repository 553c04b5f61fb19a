import { addPhrasing } from '../curation/draft/add-phrasing.ts';
import { appendDraft } from '../curation/draft/append-draft.ts';
import type { DraftResult } from '../curation/draft/draft-result.ts';
import { openFolder } from '../curation/draft/opened-folder.ts';
import { toOneLine } from '../curation/draft/question-text.ts';
import { alreadyExists, findExisting } from '../curation/draft/existing-phrasing.ts';
import { formatProblem, type Problem } from '../knowledge/problem.ts';
import { hideCredentials } from '../settings/secrets.ts';
import type { Language } from '../text/language.ts';
import { createLanguageDetector } from '../matching/language-detector.ts';
import { createMatcher } from '../matching/matcher.ts';
import { build } from '../serving/build.ts';
import { failure, success, type CommandResult } from './command-result.ts';
import { knowledgeFolder, readLanguage, UsageError } from './command-line.ts';
import { draftMeanings } from './draft-meanings.ts';
import { languageNames, toDraftText } from './output/draft-text.ts';
import { fromHere, problemLines } from './output/knowledge-problems.ts';
import { toCommand } from './output/shell-command.ts';
import { defineVerb } from './verb.ts';

const usage = `Usage: sidebar draft [--lang en|fr] [--to ID | --new TOPIC] [--knowledge DIR]
                     "QUESTION"
       sidebar draft --meanings [--days N] [--log FILE] [--knowledge DIR]

Brings a reader's question into the knowledge. Without --to and --new it writes
nothing: it shows how the question is answered now, lists the nearest entries
and gaps, and prints an entry that is ready to be filled in.

  --lang en|fr      language of the question (default: detected)
  --to ID           add the question as a phrasing to this entry or gap
  --new TOPIC       append an entry, commented out and ready to be filled in,
                    to questions/TOPIC.yaml
  --new gaps/TOPIC  append a gap in the same way to gaps/TOPIC.yaml
  --meanings        for the questions of readers that were not answered,
                    propose words that mean the same as a concept or a word of
                    the story, and other ways to write a name, and say
                    whether each gets the question answered, and how many
                    other labelled questions (evaluation.jsonl, and those
                    whose readers picked the entry) it would win and lose. At
                    a terminal one key accepts a proposal and writes it to
                    vocabulary.yaml; elsewhere they are printed and nothing
                    is written
  --days N          with --meanings, how far to look back (default: 7)
  --log FILE        with --meanings, file of the question log
                    (default: as for "sidebar insights")
  --knowledge DIR   folder to edit
                    (default: KNOWLEDGE_DIR, or else "knowledge")
  --help            print this text

Nothing is written that "sidebar check" would refuse.
Exit codes: 0 done, 1 refused, 2 the command line is wrong.`;

/** What the command line asks for. */
interface DraftOptions {
  readonly question: string;
  readonly lang: Language | undefined;
  readonly to: string | undefined;
  readonly topic: string | undefined;
  readonly folder: string;
  /** The folder as given on the command line, for commands to be typed next. */
  readonly knowledge: string | undefined;
}

/** Shows what to do with a reader's question, or adds it to the knowledge. */
export const draft = defineVerb({
  name: 'sidebar draft',
  usage,
  options: {
    lang: { type: 'string' },
    to: { type: 'string' },
    new: { type: 'string' },
    meanings: { type: 'boolean', default: false },
    days: { type: 'string' },
    log: { type: 'string' },
    knowledge: { type: 'string' },
  },
  operands: true,
  async run({ options: { lang, to, new: topic, meanings, days, log, knowledge }, words }, io) {
    if (meanings) {
      if (words.length > 0 || (lang ?? to ?? topic) !== undefined) {
        throw new UsageError(
          '--meanings takes the questions from the log: give no question, --lang, --to or --new',
        );
      }
      const folder = knowledgeFolder(knowledge, io.environment);
      return draftMeanings({ folder, knowledge, days, log }, io);
    }
    if ((days ?? log) !== undefined) throw new UsageError('--days and --log go with --meanings');
    if (to !== undefined && topic !== undefined) throw new UsageError('Give --to or --new, not both');
    const question = words.join(' ').trim();
    if (question === '') throw new UsageError('The question is missing: write it in quotes');
    const folder = knowledgeFolder(knowledge, io.environment);
    const asked = { question, lang: readLanguage(lang), to, topic, folder, knowledge };
    return to === undefined && topic === undefined ? show(asked, io.buildCache) : write(asked);
  },
});

async function show(
  { question, lang, folder, knowledge }: DraftOptions,
  buildCache: string | null,
): Promise<CommandResult> {
  const built = await build(folder, buildCache);
  if (!built.ok) return refused(built.problems, folder);
  const { story, model } = built;
  const opened = await openFolder(folder);
  const [existing] = opened.ok ? findExisting(opened.manuscript, question) : [];
  const asked = {
    text: question,
    language: lang ?? createLanguageDetector(story)(question),
    isDetected: lang === undefined,
    knowledge,
    existing: existing && fromHere(alreadyExists(toOneLine(question), existing), folder),
  };
  return success(`${toDraftText({ story, matcher: createMatcher(story, model) }, asked)}\n`);
}

async function write(options: DraftOptions): Promise<CommandResult> {
  const { question, to, topic = '', folder, knowledge } = options;
  const language = await languageOf(options);
  if (typeof language !== 'string') return refused(language, folder);
  const name = languageNames[language];
  const check = toCommand('check', knowledge);
  if (to !== undefined) {
    const added = await addPhrasing(folder, { id: to, text: question, language });
    return report(added, folder, [`added to "${to}", as ${name}`, `Next: ${check}, then /reload`]);
  }
  const appended = await appendDraft(folder, { topic, text: question, language });
  return report(appended, folder, [
    `a draft begins here, in comments, with the question as ${name}`,
    `Next: fill it in, remove the leading #, ${check}, then /reload`,
  ]);
}

/** The language asked for, or else the detected one; problems when the folder has some. */
async function languageOf({ question, lang, folder }: DraftOptions): Promise<Language | readonly Problem[]> {
  if (lang !== undefined) return lang;
  const opened = await openFolder(folder);
  return opened.ok ? createLanguageDetector(opened.story)(question) : opened.problems;
}

function report(result: DraftResult, folder: string, [done, next]: readonly [string, string]): CommandResult {
  if (!result.ok) return refused(result.problems, folder);
  return success(`${formatProblem(fromHere({ ...result.place, message: done }, folder))}\n${next}\n`);
}

function refused(problems: readonly Problem[], folder: string): CommandResult {
  // An id or topic may be a token in the wrong place.
  return failure(hideCredentials(problemLines(problems, folder)));
}
