import { writeFile } from 'node:fs/promises';
import { reasonNotWritten } from '../curation/replace-file.ts';
import { codeOf } from '../knowledge/read-file.ts';
import { loadStory } from '../knowledge/load.ts';
import type { Story } from '../knowledge/story.ts';
import { createTimelineDrawer } from '../replies/timeline/picture/timeline-pictures.ts';
import { chipsOf, selectEvents, type ShownEvents } from '../replies/timeline/selection.ts';
import { failure, success } from './command-result.ts';
import { knowledgeFolder, readLanguage, readPath, UsageError } from './command-line.ts';
import { refuseKnowledge } from './output/knowledge-problems.ts';
import { defineVerb } from './verb.ts';

const usage = `Usage: sidebar timeline --out FILE [--lang en|fr] [--chip NAME] [--from DATE]
                        [--to DATE] [--knowledge DIR]

Draws the timeline as a PNG file and prints what it shows, in words.

  --out FILE        file to write
  --lang en|fr      language of the picture (default: en)
  --chip NAME       highlight the events about this chip
  --from DATE       highlight the events since this date: 2023, 2023-05,
                    2023-05-31 or "May 2023"
  --to DATE         highlight the events up to this date
  --knowledge DIR   folder to draw from
                    (default: KNOWLEDGE_DIR, or else "knowledge")
  --help            print this text

Exit codes: 0 drawn, 1 the knowledge has problems or the file cannot be
written, 2 the command line is wrong.`;

/** Draws the timeline into a file. */
export const timeline = defineVerb({
  name: 'sidebar timeline',
  usage,
  options: {
    out: { type: 'string' },
    lang: { type: 'string' },
    chip: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    knowledge: { type: 'string' },
  },
  async run({ options: { knowledge, out, lang, ...choice } }, io) {
    if (out === undefined || out === '') throw new UsageError('--out needs the path of the file to write');
    readPath('--out', out);
    const language = readLanguage(lang) ?? 'en';
    const folder = knowledgeFolder(knowledge, io.environment);
    const loaded = await loadStory(folder);
    if (!loaded.ok) return refuseKnowledge(loaded.problems, folder);
    const { story } = loaded;
    const selection = readSelection(story, choice);
    const { png, description } = await createTimelineDrawer()({ story, selection, language });
    try {
      await writeFile(out, png);
    } catch (error) {
      return failure(`"${out}" cannot be written: ${writeFailure(error)}.\n`);
    }
    return success(`${description}\n`);
  },
});

/** Why a new file cannot be written, in words. */
function writeFailure(error: unknown): string {
  switch (codeOf(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'its folder does not exist';
    case 'EISDIR':
      return 'it is a folder';
    default:
      return reasonNotWritten(error);
  }
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
      throw new UsageError(`--chip must be one of ${chips.join(', ')}, not "${selection.typed}"`);
    }
    case 'badDate':
      throw new UsageError(
        `--${selection.option} must be a date such as 2023, 2023-05 or 2023-05-31, not "${selection.typed}"`,
      );
    case 'reversed':
      throw new UsageError(`--from "${selection.from}" comes after --to "${selection.to}"`);
  }
}
