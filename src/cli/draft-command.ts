import { addPhrasing } from '../curation/draft/add-phrasing.ts';
import { appendDraft } from '../curation/draft/append-draft.ts';
import type { DraftResult } from '../curation/draft/draft-result.ts';
import { openFolder } from '../curation/draft/opened-folder.ts';
import { toOneLine } from '../curation/draft/question-text.ts';
import { alreadyExists, findExisting } from '../curation/draft/existing-phrasing.ts';
import { formatProblem } from '../knowledge/problem.ts';
import type { Problem } from '../knowledge/problem.ts';
import { languages } from '../text/language.ts';
import type { Language } from '../text/language.ts';
import { createLanguageDetector } from '../matching/language-detector.ts';
import { createMatcher } from '../matching/matcher.ts';
import { build } from '../serving/build.ts';
import { knowledgeFolder, readOptionsAndWords, UsageError } from './arguments.ts';
import { fromHere, type CommandResult } from './command-result.ts';
import { languageNames, toDraftText } from './draft-text.ts';

const usage = `Usage: npm run -s draft -- [--lang en|fr] [--to ID | --new TOPIC] [--knowledge DIR] "QUESTION"

Brings a reader's question into the knowledge. Without --to and --new it writes nothing: it tells how the question is
answered now, lists the nearest entries and gaps, and prints an entry that is ready to be filled in.

  --lang en|fr      language of the question (default: the one it seems to be in)
  --to ID           add the question as a phrasing to this entry or gap
  --new TOPIC       append an entry, ready to be filled in and commented out, to questions/TOPIC.yaml
  --new gaps/TOPIC  append a gap in the same way to gaps/TOPIC.yaml
  --knowledge DIR   folder to edit (default: KNOWLEDGE_DIR, or else "knowledge")
  --help            this text

Nothing is written that check would refuse. Exit codes: 0 done, 1 refused, 2 the command line is wrong.`;

interface Options {
  readonly question: string;
  readonly lang: Language | undefined;
  readonly to: string | undefined;
  readonly topic: string | undefined;
  readonly folder: string;
  /** The folder as given on the command line, for commands to be typed next. */
  readonly knowledge: string | undefined;
}

/**
 * Runs `draft` with the words after the command's name.
 * @param cacheFolder Where models are kept from one run to the next; null keeps none.
 */
export async function draftCommand(
  words: readonly string[],
  environment: NodeJS.ProcessEnv,
  cacheFolder: string | null,
): Promise<CommandResult> {
  try {
    const options = readDraftOptions(words, environment);
    if (options === 'help') return { output: `${usage}\n`, errors: '', exitCode: 0 };
    return options.to === undefined && options.topic === undefined
      ? await tell(options, cacheFolder)
      : await write(options);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return { output: '', errors: `${error.message}\n\n${usage}\n`, exitCode: 2 };
  }
}

function readDraftOptions(args: readonly string[], environment: NodeJS.ProcessEnv): Options | 'help' {
  const { options, words } = readOptionsAndWords(args, {
    lang: { type: 'string' },
    to: { type: 'string' },
    new: { type: 'string' },
    knowledge: { type: 'string' },
    help: { type: 'boolean', default: false },
  });
  if (options.help) return 'help';
  const lang = languages.find((language) => language === options.lang);
  if (options.lang !== undefined && lang === undefined) {
    throw new UsageError(`--lang must be ${languages.join(' or ')}, not "${options.lang}"`);
  }
  if (options.to !== undefined && options.new !== undefined) {
    throw new UsageError('--to adds to what is there and --new makes another: give one of them');
  }
  const question = words.join(' ').trim();
  if (question === '') throw new UsageError('a question is missing: write it in quotes');
  return {
    question,
    lang,
    to: options.to,
    topic: options.new,
    folder: knowledgeFolder(options.knowledge, environment),
    knowledge: options.knowledge,
  };
}

async function tell(
  { question, lang, folder, knowledge }: Options,
  cacheFolder: string | null,
): Promise<CommandResult> {
  const built = await build(folder, cacheFolder);
  if (!built.ok) return refused(built.problems, folder);
  const { story, model } = built;
  const opened = await openFolder(folder);
  const [standing] = opened.ok ? findExisting(opened.manuscript, question) : [];
  const asked = {
    text: question,
    language: lang ?? createLanguageDetector(story)(question),
    isDetected: lang === undefined,
    knowledge,
    standing: standing && fromHere(alreadyExists(toOneLine(question), standing), folder),
  };
  const text = toDraftText({ story, matcher: createMatcher(story, model) }, asked);
  return { output: `${text}\n`, errors: '', exitCode: 0 };
}

async function write(options: Options): Promise<CommandResult> {
  const { question, to, topic = '', folder } = options;
  const language = await languageOf(options);
  if (typeof language !== 'string') return refused(language, folder);
  const name = languageNames[language];
  if (to !== undefined) {
    const added = await addPhrasing(folder, { id: to, text: question, language });
    return report(added, folder, [`added to "${to}", as ${name}`, 'Next: npm run check, then /reload']);
  }
  const appended = await appendDraft(folder, { topic, text: question, language });
  return report(appended, folder, [
    `a draft begins here, in comments, with the question as ${name}`,
    'Next: fill it in, take the # away, npm run check, then /reload',
  ]);
}

/** The language asked for, or else the one that the question seems to be in; problems when the folder does not tell. */
async function languageOf({ question, lang, folder }: Options): Promise<Language | readonly Problem[]> {
  if (lang !== undefined) return lang;
  const opened = await openFolder(folder);
  return opened.ok ? createLanguageDetector(opened.story)(question) : opened.problems;
}

function report(result: DraftResult, folder: string, [done, next]: readonly [string, string]): CommandResult {
  if (!result.ok) return refused(result.problems, folder);
  const output = `${formatProblem(fromHere({ ...result.place, message: done }, folder))}\n${next}\n`;
  return { output, errors: '', exitCode: 0 };
}

function refused(problems: readonly Problem[], folder: string): CommandResult {
  const lines = problems.map((problem) => `${formatProblem(fromHere(problem, folder))}\n`);
  return { output: '', errors: lines.join(''), exitCode: 1 };
}
