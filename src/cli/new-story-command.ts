import { createStory } from '../curation/new-story/create-story.ts';
import { readOptionsAndWords, UsageError } from './arguments.ts';
import type { CommandResult } from './command-result.ts';
import { jsonSchemas } from '../curation/json-schemas.ts';
import { toShellWord } from './shell-word.ts';

const usage = `Usage: npm run -s new-story -- DIR

Makes a folder with a small invented story, complete and with comments, for you to replace with your own.

  DIR      folder to make; it does not exist yet, or is empty
  --help   this text

Exit codes: 0 made, 1 it could not be made and nothing was written, 2 the command line is wrong.`;

/** Runs `new-story` with the words after the command's name. */
export async function newStoryCommand(words: readonly string[]): Promise<CommandResult> {
  try {
    const { options, words: folders } = readOptionsAndWords(words, {
      help: { type: 'boolean', default: false },
    });
    if (options.help) return { output: `${usage}\n`, errors: '', exitCode: 0 };
    const folder = readFolder(folders);
    const created = await createStory(folder, jsonSchemas());
    if (created.ok) return { output: nextSteps(folder), errors: '', exitCode: 0 };
    const errors = `No story was made in "${folder}": ${created.reason}. Nothing was written.\n`;
    return { output: '', errors, exitCode: 1 };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return { output: '', errors: `${error.message}\n\n${usage}\n`, exitCode: 2 };
  }
}

function readFolder(words: readonly string[]): string {
  const [folder = '', ...more] = words;
  if (folder.trim() === '') throw new UsageError('DIR is missing: the path of the folder to make');
  if (more.length > 0) {
    throw new UsageError(
      `DIR must be one folder, not ${words.length}: put quotes round a path that holds a space`,
    );
  }
  return folder;
}

function nextSteps(folder: string): string {
  const path = toShellWord(folder);
  return `Made ${folder}: an invented story about a covered market, for you to replace.

Edit these files in this order; the comments in them say how:
  paragraphs.yaml     the article told again, paragraph by paragraph
  vocabulary.yaml     names with their aliases, words that mean the same
  story.yaml          headline, authors, date, topics
  questions/*.yaml    what the story answers, a file for each topic
  gaps/*.yaml         what readers ask and the story does not say, a file for each topic
  timeline.yaml       the dated events
  evaluation.jsonl    questions to measure the answers with

Then, with questions of your own:
  npm run -s check -- --knowledge ${path}
  npm run -s ask -- --knowledge ${path} "How much will the new roof cost?"
  KNOWLEDGE_DIR=${path} npm start

docs/new-story.md goes through it step by step.
`;
}
