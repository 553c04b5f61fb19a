import {
  importArticle,
  type ImportedStory,
  type ImportSummary,
} from '../curation/import-article/import-article.ts';
import { createStory, type CreateResult } from '../curation/new-story/create-story.ts';
import { jsonSchemas } from '../curation/json-schemas.ts';
import { decodeText } from '../knowledge/decode-text.ts';
import { readBoundedFile } from '../knowledge/read-file.ts';
import { shownValue } from '../settings/secrets.ts';
import { counted } from '../text/counted.ts';
import { languages, type Language } from '../text/language.ts';
import { failure, success } from './command-result.ts';
import { readPath, UsageError } from './command-line.ts';
import { toCommand, toShellWord } from './output/shell-command.ts';
import { defineVerb } from './verb.ts';

const usage = `Usage: sidebar new-story DIR [--from FILE [--lang en|fr|both]]

Makes a folder with a small invented story, complete and with comments, for you
to replace with your own; or, from an article, with what a program can find in
it and everything else ready to be filled in, in comments.

  DIR                  folder to make; it must not exist yet, or be empty
  --from FILE          the article: .txt, .md or .html; its text is kept in
                       the folder as article.txt, for checks, never for readers
  --lang en|fr|both    language of the story (default: the article's own);
                       with "both" it starts in the article's language, with
                       room for the other one
  --help               print this text

Exit codes: 0 made, 1 it could not be made and nothing was written,
2 the command line is wrong.`;

/** Makes a knowledge folder to start from. */
export const newStory = defineVerb({
  name: 'sidebar new-story',
  usage,
  options: { from: { type: 'string' }, lang: { type: 'string' } },
  operands: true,
  async run({ words, options: { from, lang } }) {
    const folder = readFolder(words);
    const written = readStoryLanguages(lang);
    if (from === undefined && lang !== undefined) throw new UsageError('--lang needs --from');
    const article = from === undefined ? undefined : await readArticleFrom(from, written);
    const reason =
      typeof article === 'string'
        ? article
        : await notCreated(createStory(folder, jsonSchemas(), article?.files));
    if (typeof article === 'string' || reason !== undefined)
      return failure(`No story was made in "${folder}": ${reason ?? ''}. Nothing was written.\n`);
    return success(article === undefined ? nextSteps(folder) : stepsAfterImport(folder, article.summary));
  },
});

async function notCreated(creating: Promise<CreateResult>): Promise<string | undefined> {
  const created = await creating;
  return created.ok ? undefined : created.reason;
}

/** The files of a story from an article, or why there are none. */
async function readArticleFrom(
  path: string,
  written: readonly Language[] | undefined,
): Promise<ImportedStory | string> {
  const read = await readBoundedFile(readPath('--from', path), 'the article');
  if ('message' in read) return `"${path}": ${read.message}`;
  const decoded = decodeText(read.bytes);
  if ('message' in decoded) return `"${path}": ${decoded.message}`;
  const today = new Date().toISOString().slice(0, 10);
  return importArticle(path, decoded.text, written, today) ?? `there is no paragraph in "${path}"`;
}

function readStoryLanguages(option: string | undefined): readonly Language[] | undefined {
  if (option === 'both') return languages;
  const language = languages.find((each) => each === option);
  if (option !== undefined && language === undefined)
    throw new UsageError(`--lang must be en, fr or both, not ${shownValue(option)}`);
  return language && [language];
}

function readFolder(words: readonly string[]): string {
  const [folder = '', ...more] = words;
  if (folder.trim() === '') throw new UsageError('DIR is missing: the path of the folder to make');
  if (more.length > 0) {
    throw new UsageError(
      `DIR must be one folder, not ${words.length}: put quotes round a path that contains a space`,
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

function stepsAfterImport(folder: string, { paragraphs, names, dates, language }: ImportSummary): string {
  const [article, lang] = language === 'en' ? ['an English article', 'en'] : ['a French article', 'fr'];
  return `Made ${folder} from ${article}: ${counted(paragraphs, 'paragraph')}, ${counted(names, 'name')}, ${counted(dates, 'date')}.

The drafts are in comments, each with what it is about. Fill them in and
remove the first # of each of their lines, in this order:
  paragraphs.yaml        each paragraph in your own words
  vocabulary.yaml        correct the names and their kinds
  story.yaml             what the article did not say, marked TODO
  questions/story.yaml   what the story answers; delete what nobody would ask
  gaps/story.yaml        what readers ask and the story does not say
  timeline.yaml          the dated events
  evaluation.jsonl       questions to measure the answers with

The folder passes the check already, and the check says what is still empty:
  ${toCommand('check', folder)}
  ${toCommand('ask', folder, `--lang ${lang} "A question of yours"`)}
  KNOWLEDGE_DIR=${toShellWord(folder)} npx sidebar start

docs/new-story.md goes through it step by step.
`;
}
