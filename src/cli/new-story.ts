import { createStory } from '../curation/new-story/create-story.ts';
import { jsonSchemas } from '../curation/json-schemas.ts';
import { failure, success } from './command-result.ts';
import { readPath, UsageError } from './command-line.ts';
import { toCommand, toShellWord } from './output/shell-command.ts';
import { defineVerb } from './verb.ts';

const usage = `Usage: sidebar new-story DIR

Makes a folder with a small invented story, complete and with comments, for you
to replace with your own.

  DIR      folder to make; it must not exist yet, or be empty
  --help   print this text

Exit codes: 0 made, 1 it could not be made and nothing was written,
2 the command line is wrong.`;

/** Makes a knowledge folder to start from. */
export const newStory = defineVerb({
  name: 'sidebar new-story',
  usage,
  options: {},
  operands: true,
  async run({ words }) {
    const folder = readFolder(words);
    const created = await createStory(folder, jsonSchemas());
    return created.ok
      ? success(nextSteps(folder))
      : failure(`No story was made in "${folder}": ${created.reason}. Nothing was written.\n`);
  },
});

function readFolder(words: readonly string[]): string {
  const [folder = '', ...more] = words;
  if (folder.trim() === '') throw new UsageError('DIR is missing: the path of the folder to make');
  if (more.length > 0) {
    throw new UsageError(
      `DIR must be one folder, not ${words.length}: put quotes round a path that holds a space`,
    );
  }
  return readPath('DIR', folder);
}

function nextSteps(folder: string): string {
  return `Made ${folder}: an invented story about a covered market, for you to replace.

Edit these files in this order; the comments in them say how:
  paragraphs.yaml     the article in your words, paragraph by paragraph
  vocabulary.yaml     names with their aliases, words that mean the same
  story.yaml          headline, authors, date, topics
  questions/*.yaml    what the story answers, one file per topic
  gaps/*.yaml         what readers ask and the story does not say,
                      one file per topic
  timeline.yaml       the dated events
  evaluation.jsonl    questions to measure the answers with

Then, with questions of your own:
  ${toCommand('check', folder)}
  ${toCommand('ask', folder, '"How much will the new roof cost?"')}
  KNOWLEDGE_DIR=${toShellWord(folder)} npx sidebar start

docs/new-story.md goes through it step by step.
`;
}
