import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';

import { formatProblem } from '../knowledge/problem.ts';
import { languages, type Language } from '../knowledge/story.ts';
import { build, type BuildResult } from '../matching/build.ts';
import { createLanguageDetector } from '../matching/language.ts';
import { createMatcher } from '../matching/matcher.ts';
import { toAnswerRecord } from './answer-record.ts';
import { toAnswerText } from './answer-text.ts';
import { parseQuestionLine, type AskedQuestion } from './question-line.ts';

/** Where models are kept from one run to the next. */
const modelCache = '.cache/models';

const usage = `Usage: npm run -s ask -- [--lang en|fr] [--json] [--knowledge DIR] [QUESTION]

Answers a question from the knowledge, in the terminal. Without QUESTION it reads standard input, a question a line;
a line that is a JSON object is {"q": "…", "lang": "en"}.

  --lang en|fr      language of the reply (default: the question's)
  --json            one JSON object a line, for machines
  --knowledge DIR   folder to answer from (default: KNOWLEDGE_DIR, or else "knowledge")
  --help            this text

Exit codes: 0 answered, 1 the knowledge has problems, 2 the command line or an input line is wrong.`;

interface Options {
  readonly lang: Language | undefined;
  readonly json: boolean;
  readonly folder: string;
  readonly question: string | undefined;
}

class UsageError extends Error {}

function readOptions(args: readonly string[]): Options | 'help' {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      lang: { type: 'string' },
      json: { type: 'boolean', default: false },
      knowledge: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return 'help';
  const lang = languages.find((language) => language === values.lang);
  if (values.lang !== undefined && lang === undefined) {
    throw new UsageError(`--lang must be ${languages.join(' or ')}, not "${values.lang}"`);
  }
  return {
    lang,
    json: values.json,
    folder: values.knowledge ?? (process.env['KNOWLEDGE_DIR'] || 'knowledge'),
    question: positionals.length > 0 ? positionals.join(' ') : undefined,
  };
}

/** Answers one question on standard output. */
type Answerer = (question: AskedQuestion) => void;

function createAnswerer(
  { story, model }: Extract<BuildResult, { ok: true }>,
  { lang, json }: Options,
): Answerer {
  const matcher = createMatcher(story, model);
  const detect = createLanguageDetector(story);
  return (question) => {
    const language = question.lang ?? lang ?? detect(question.text);
    const verdict = matcher.match(question.text);
    const output = json
      ? JSON.stringify(toAnswerRecord(question.text, verdict, language))
      : `${toAnswerText(verdict, story.about, language)}\n`;
    process.stdout.write(`${output}\n`);
  };
}

async function answerStandardInput(answer: Answerer): Promise<void> {
  let number = 0;
  for await (const line of createInterface({ input: process.stdin })) {
    number += 1;
    if (line.trim() === '') continue;
    try {
      answer(parseQuestionLine(line));
    } catch (error) {
      throw new UsageError(
        `standard input, line ${number}: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  }
}

async function main(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
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

function isUsageError(error: unknown): error is Error {
  return (
    error instanceof UsageError ||
    (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))
  );
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!isUsageError(error)) throw error;
  console.error(`${error.message}\n\n${usage}`);
  process.exitCode = 2;
}
