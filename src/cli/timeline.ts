import { writeFile } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { reasonNotWritten } from '../curation/replace-file.ts';
import { codeOf } from '../knowledge/read-file.ts';
import { loadStory } from '../knowledge/load.ts';
import type { Story } from '../knowledge/story.ts';
import { createTimelineDrawer } from '../replies/timeline/picture/timeline-pictures.ts';
import { namesOf, selectEvents, type ShownEvents } from '../replies/timeline/selection.ts';
import { failure, success } from './command-result.ts';
import { knowledgeFolder, readLanguage, readPath, UsageError } from './command-line.ts';
import { refuseKnowledge } from './output/knowledge-problems.ts';
import { defineVerb } from './verb.ts';

const usage = `Usage: sidebar timeline --out FILE [--lang en|fr] [--about NAME] [--from DATE]
                        [--to DATE] [--knowledge DIR]

Draws the timeline as a PNG file and prints what it shows, in words. Where the
events need more than one picture, the others are FILE with -2, -3 and so on.

  --out FILE        file to write
  --lang en|fr      language of the picture (default: en)
  --about NAME      only the events about this name
  --from DATE       only the events since this date: 31/01/2025, "31 January",
                    January, "spring 2025" or 2025; without a year, the
                    story's is meant
  --to DATE         only the events up to this date
  --knowledge DIR   folder to draw from
                    (default: KNOWLEDGE_DIR, or else "knowledge")
  --help            print this text

Exit codes: 0 drawn, 1 the knowledge has problems or a file cannot be written,
2 the command line is wrong.`;

/** Draws the timeline into a file. */
export const timeline = defineVerb({
  name: 'sidebar timeline',
  usage,
  options: {
    out: { type: 'string' },
    lang: { type: 'string' },
    about: { type: 'string' },
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
    const today = new Date().toISOString().slice(0, 10);
    const pictures = await createTimelineDrawer()({ story, selection, language, today });
    for (const [index, { png }] of pictures.entries()) {
      const file = numbered(out, index);
      try {
        await writeFile(file, png);
      } catch (error) {
        return failure(`"${file}" cannot be written: ${writeFailure(error)}.\n`);
      }
    }
    return success(pictures.map(({ description }) => `${description}\n`).join(''));
  },
});

/** The file of the nth picture: `timeline.png`, `timeline-2.png`. */
function numbered(path: string, index: number): string {
  if (index === 0) return path;
  const { dir, name, ext } = parse(path);
  return join(dir, `${name}-${index + 1}${ext}`);
}

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
  choice: { readonly about?: string; readonly from?: string; readonly to?: string },
): ShownEvents {
  const selection = selectEvents(story, choice);
  switch (selection.kind) {
    case 'events':
      return selection;
    case 'unknownName': {
      const names = namesOf(story).map((name) => name.name.en);
      const known = names.length === 0 ? 'leave --about out' : `--about takes ${names.join(', ')}`;
      throw new UsageError(`No event is about "${selection.typed}": ${known}`);
    }
    case 'badDate':
      throw new UsageError(
        `--${selection.option} must be a date such as 31/01/2025, "31 January" or 2025, not "${selection.typed}"`,
      );
    case 'noSuchDate':
      throw new UsageError(`The date "${selection.typed}" does not exist`);
    case 'reversed':
      throw new UsageError(`--from "${selection.from}" comes after --to "${selection.to}"`);
  }
}
