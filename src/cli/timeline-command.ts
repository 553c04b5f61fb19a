import { writeFile } from 'node:fs/promises';
import { loadStory } from '../knowledge/load.ts';
import { formatProblem } from '../knowledge/problem.ts';
import { languages, type Language } from '../text/language.ts';
import { createTimelineDrawer } from '../replies/timeline/picture/timeline-pictures.ts';
import { chipsOf, selectEvents, type ShownEvents } from '../replies/timeline/selection.ts';
import type { Story } from '../knowledge/story.ts';
import { knowledgeFolder, readOptions, UsageError } from './arguments.ts';
import type { CommandResult } from './command-result.ts';

const usage = `Usage: npm run -s timeline -- --out FILE [--lang en|fr] [--chip NAME] [--from DATE] [--to DATE] [--knowledge DIR]

Draws the timeline as a PNG file and prints what it shows, in words.

  --out FILE        file to write
  --lang en|fr      language of the picture (default: en)
  --chip NAME       highlight the events about this chip
  --from DATE       highlight from this date on: 2023, 2023-05, 2023-05-31 or January 2025
  --to DATE         highlight up to this date
  --knowledge DIR   folder to draw from (default: KNOWLEDGE_DIR, or else "knowledge")
  --help            this text

Exit codes: 0 drawn, 1 the knowledge has problems or the picture could not be made, 2 the command line is wrong.`;

/** Runs `timeline` with the words after the command's name. */
export async function timelineCommand(
  words: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<CommandResult> {
  try {
    const { knowledge, out, lang, help, ...choice } = readOptions(words, {
      out: { type: 'string' },
      lang: { type: 'string' },
      chip: { type: 'string' },
      from: { type: 'string' },
      to: { type: 'string' },
      knowledge: { type: 'string' },
      help: { type: 'boolean', default: false },
    });
    if (help) return { output: `${usage}\n`, errors: '', exitCode: 0 };
    if (out === undefined || out === '') throw new UsageError('--out needs the path of the file to write');
    const language = readLanguage(lang);
    const folder = knowledgeFolder(knowledge, environment);
    const loaded = await loadStory(folder);
    if (!loaded.ok) {
      const problems = loaded.problems.map((problem) => `${formatProblem(problem)}\n`).join('');
      return failure(`The knowledge in "${folder}" has problems; mend them and draw again:\n${problems}`);
    }
    return await drawTo(out, loaded.story, readSelection(loaded.story, choice), language);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return { output: '', errors: `${error.message}\n\n${usage}\n`, exitCode: 2 };
  }
}

async function drawTo(
  file: string,
  story: Story,
  selection: ShownEvents,
  language: Language,
): Promise<CommandResult> {
  try {
    const { png, description } = await createTimelineDrawer()({ story, selection, language });
    await writeFile(file, png);
    return { output: `${description}\n`, errors: '', exitCode: 0 };
  } catch (error) {
    return failure(`Could not make "${file}": ${error instanceof Error ? error.message : String(error)}\n`);
  }
}

function failure(errors: string): CommandResult {
  return { output: '', errors, exitCode: 1 };
}

function readLanguage(option: string | undefined): Language {
  const language = languages.find((candidate) => candidate === (option ?? 'en'));
  if (language === undefined)
    throw new UsageError(`--lang must be ${languages.join(' or ')}, not "${option}"`);
  return language;
}

function readSelection(
  story: Story,
  choice: { readonly chip?: string; readonly from?: string; readonly to?: string },
): ShownEvents {
  const selection = selectEvents(story, choice);
  switch (selection.kind) {
    case 'events':
      return selection;
    case 'unknownChip': {
      const chips = chipsOf(story).map((chip) => chip.name.en);
      throw new UsageError(`--chip: the story names no "${selection.typed}", only ${chips.join(', ')}`);
    }
    case 'badDate':
      throw new UsageError(
        `--${selection.option}: "${selection.typed}" is no date such as 2023, 2023-05 or 2023-05-31`,
      );
    case 'reversed':
      throw new UsageError(`--from "${selection.from}" comes after --to "${selection.to}"`);
  }
}
