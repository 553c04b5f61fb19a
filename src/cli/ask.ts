import { createInterface } from 'node:readline';
import { toldIn } from '../conversation/ask-alone.ts';
import { converse } from '../conversation/converse.ts';
import { nothingSaid, type Remembered } from '../conversation/turn.ts';
import type { Language, Localized } from '../text/language.ts';
import { build } from '../serving/build.ts';
import type { BuildResult } from '../serving/built.ts';
import { createExplainer } from '../matching/explanation.ts';
import { createLanguageDetector, type LanguageDetector } from '../matching/language-detector.ts';
import { createMatcher } from '../matching/matcher.ts';
import { textsIn } from '../replies/texts/catalogue.ts';
import { systemLanguage } from '../settings/system-language.ts';
import { success } from './command-result.ts';
import { knowledgeFolder, readLanguage, UsageError } from './command-line.ts';
import type { Io } from './io.ts';
import { toTurnRecord, toTurnText } from './output/turn-output.ts';
import { toExplanationText } from './output/explanation-text.ts';
import { refuseKnowledge } from './output/knowledge-problems.ts';
import { promptForLines } from './prompt.ts';
import { parseQuestionLine, type AskedQuestion } from './question-line.ts';
import { printableJson } from './output/printable.ts';
import { defineVerb } from './verb.ts';

const usage = `Usage: sidebar ask [--lang en|fr] [--json | --explain] [--knowledge DIR]
                   [QUESTION]

Answers a question from the knowledge, here in the terminal. Without QUESTION
it answers questions as you type them, or as they come in on standard input,
one per line. A line may also be a JSON object: {"q": "…", "lang": "en"}.
At a terminal it keeps the conversation: "why?" asks about the last answer.
Otherwise each line of standard input stands alone.

  --lang en|fr      language of the replies (default: that of each question;
                    for names and figures alone, that of the conversation,
                    or else of LANG, or else of the story)
  --json            print one JSON object per question, for programs
  --explain         also print what each stage of the matching did, and what of
                    it the reader gets
  --knowledge DIR   folder to answer from
                    (default: KNOWLEDGE_DIR, or else "knowledge")
  --help            print this text

Exit codes: 0 all questions were read, 1 the knowledge has problems,
2 the command line or a line of standard input is wrong.`;

/** What the command line asks for. */
interface AskOptions {
  readonly lang: Language | undefined;
  readonly json: boolean;
  readonly explain: boolean;
  /** The language of a question without words, such as "17%". */
  readonly wordless: Language | undefined;
}

/** Answers one question, as the text to print, and returns what is remembered of the conversation. */
type Answerer = (
  question: AskedQuestion,
  remembered: Remembered,
) => { readonly printed: string; readonly remembered: Remembered };

/** Answers one question, or each line of standard input as it comes in. */
export const ask = defineVerb({
  name: 'sidebar ask',
  usage,
  options: {
    lang: { type: 'string' },
    json: { type: 'boolean', default: false },
    explain: { type: 'boolean', default: false },
    knowledge: { type: 'string' },
  },
  operands: true,
  async run({ options: { lang, json, explain, knowledge }, words }, io) {
    if (json && explain) throw new UsageError('Give --json or --explain, not both');
    const wordless = systemLanguage(io.environment) ?? undefined;
    const asked = { lang: readLanguage(lang), json, explain, wordless };
    const folder = knowledgeFolder(knowledge, io.environment);
    const built = await build(folder, io.buildCache);
    if (!built.ok) return refuseKnowledge(built.problems, folder);
    const answer = createAnswerer(built, asked);
    if (words.length > 0) return success(answer({ text: words.join(' ') }, nothingSaid).printed);
    // The prompt goes to standard error, as it is not part of the answers, so that has to be a terminal as well.
    if (io.input.isTTY && io.output.isTTY && io.errors.isTTY)
      await answerAtTerminal(answer, built.story.about.languages, io);
    else await answerLines(answer, io);
    return success('');
  },
});

function createAnswerer(
  { story, model }: Extract<BuildResult, { ok: true }>,
  { lang, json, explain, wordless }: AskOptions,
): Answerer {
  const matcher = createMatcher(story, model);
  const explainQuestion = explain ? createExplainer(story, model) : undefined;
  let detect: LanguageDetector | undefined;
  return ({ text, lang: ofLine }, before) => {
    const { turn, language, wanted, remembered } = converse({ story, matcher }, before, {
      text,
      chosen: ofLine ?? lang,
      // Learning the languages takes as long as all the rest, and most questions are sure to be in one.
      wordless,
      fallback: (question) => (detect ??= createLanguageDetector(story))(question),
    });
    const note = wanted === language ? [] : [textsIn(wanted).otherLanguageOnly];
    const answered = json
      ? `${printableJson(toTurnRecord(text, turn, story, language))}\n`
      : `${[toTurnText(turn, story, language), ...note].join('\n')}\n\n`;
    const explained =
      explainQuestion === undefined ? '' : `${toExplanationText(explainQuestion(text), toldIn(turn))}\n\n`;
    return { printed: `${answered}${explained}`, remembered };
  };
}

const languageNames: Localized = { en: 'English', fr: 'French' };

async function answerAtTerminal(answer: Answerer, languages: readonly Language[], io: Io): Promise<void> {
  const spoken = languages.map((language) => languageNames[language]).join(' or ');
  io.errors.write(`Ask about the story, in ${spoken}. Ctrl-D ends.\n`);
  let remembered = nothingSaid;
  await promptForLines(io, (line) => {
    if (line.trim() === '') return;
    try {
      const answered = answer(parseQuestionLine(line), remembered);
      ({ remembered } = answered);
      io.output.write(answered.printed);
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      io.errors.write(`${error.message}.\n`);
    }
  });
}

async function answerLines(answer: Answerer, { input, output }: Io): Promise<void> {
  let number = 0;
  for await (const line of createInterface({ input })) {
    number += 1;
    if (line.trim() !== '') output.write(answer(readQuestion(line, number), nothingSaid).printed);
  }
}

function readQuestion(line: string, number: number): AskedQuestion {
  try {
    return parseQuestionLine(line);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    throw new UsageError(`Standard input, line ${number}: ${error.message}`);
  }
}
