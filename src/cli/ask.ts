import { createInterface } from 'node:readline';

import { formatProblem } from '../knowledge/problem.ts';
import { languages, type Language } from '../text/language.ts';
import { build, type BuildResult } from '../serving/build.ts';
import { createExplainer } from '../matching/explanation.ts';
import { createLanguageDetector, type LanguageDetector } from '../matching/language-detector.ts';
import { createMatcher } from '../matching/matcher.ts';
import { modelCache } from '../matching/model-cache.ts';
import { toAnswerRecord } from './answer-record.ts';
import { toAnswerText } from './answer-text.ts';
import { knowledgeFolder, readOptionsAndWords, UsageError } from './arguments.ts';
import { toExplanationText } from './explanation-text.ts';
import { parseQuestionLine, type AskedQuestion } from './question-line.ts';

const usage = `Usage: npm run -s ask -- [--lang en|fr] [--json | --explain] [--knowledge DIR] [QUESTION]

Answers a question from the knowledge, in the terminal. Without QUESTION it reads standard input, a question a line;
a line that is a JSON object is {"q": "…", "lang": "en"}.

  --lang en|fr      language of the reply (default: the question's)
  --json            one JSON object a line, for machines
  --explain         also what each stage of the matching did to the question
  --knowledge DIR   folder to answer from (default: KNOWLEDGE_DIR, or else "knowledge")
  --help            this text

Exit codes: 0 answered, 1 the knowledge has problems, 2 the command line or an input line is wrong.`;

interface Options {
  readonly lang: Language | undefined;
  readonly json: boolean;
  readonly explain: boolean;
  readonly folder: string;
  readonly question: string | undefined;
}

function readAskOptions(args: readonly string[]): Options | 'help' {
  const { options, words } = readOptionsAndWords(args, {
    lang: { type: 'string' },
    json: { type: 'boolean', default: false },
    explain: { type: 'boolean', default: false },
    knowledge: { type: 'string' },
    help: { type: 'boolean', default: false },
  });
  if (options.help) return 'help';
  const lang = languages.find((language) => language === options.lang);
  if (options.lang !== undefined && lang === undefined) {
    throw new UsageError(`--lang must be ${languages.join(' or ')}, not "${options.lang}"`);
  }
  if (options.json && options.explain)
    throw new UsageError('--explain is for reading; it does not go with --json');
  return {
    lang,
    json: options.json,
    explain: options.explain,
    folder: knowledgeFolder(options.knowledge, process.env),
    question: words.length > 0 ? words.join(' ') : undefined,
  };
}

/** Answers one question on standard output. */
type Answerer = (question: AskedQuestion) => void;

function createAnswerer(
  { story, model }: Extract<BuildResult, { ok: true }>,
  { lang, json, explain }: Options,
): Answerer {
  const matcher = createMatcher(story, model);
  const explainQuestion = explain ? createExplainer(story, model) : undefined;
  let detect: LanguageDetector | undefined;
  return (question) => {
    // Learning the languages takes as long as all the rest, and most questions come with theirs.
    const language = question.lang ?? lang ?? (detect ??= createLanguageDetector(story))(question.text);
    const verdict = matcher.match(question.text);
    const output = json
      ? JSON.stringify(toAnswerRecord(question.text, verdict, language))
      : `${toAnswerText(verdict, story.about, language)}\n`;
    process.stdout.write(`${output}\n`);
    if (explainQuestion) process.stdout.write(`${toExplanationText(explainQuestion(question.text))}\n\n`);
  };
}

async function answerStandardInput(answer: Answerer): Promise<void> {
  let number = 0;
  for await (const line of createInterface({ input: process.stdin })) {
    number += 1;
    if (line.trim() !== '') answer(readQuestion(line, number));
  }
}

function readQuestion(line: string, number: number): AskedQuestion {
  try {
    return parseQuestionLine(line);
  } catch (error) {
    throw new UsageError(
      `standard input, line ${number}: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

async function main(args: readonly string[]): Promise<number> {
  const options = readAskOptions(args);
  if (options === 'help') {
    console.log(usage);
    return 0;
  }
  const loaded = await build(options.folder, modelCache);
  if (!loaded.ok) {
    console.error(`The knowledge in "${options.folder}" has problems; mend them and ask again:`);
    for (const problem of loaded.problems) console.error(formatProblem(problem));
    return 1;
  }
  const answer = createAnswerer(loaded, options);
  if (options.question === undefined) await answerStandardInput(answer);
  else answer({ text: options.question });
  return 0;
}

// Whoever reads the output may have had enough, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(`${error.message}\n\n${usage}`);
  process.exitCode = 2;
}
