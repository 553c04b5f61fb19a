import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Story } from '../../../src/knowledge/story.ts';
import { copyOf, ferryFolder, storyOf } from '../../knowledge/damaged-folder.ts';

const shape = /^- id: (?<id>\S+)\n(?<answer>[^]*?)(?<ask> {2}ask:\n[^]*?)(?=^- id: |$(?![^]))/gm;

/** A copy of the ferry story as an older version wrote it: all gaps in `gaps.yaml`, and the phrasings before the answers. */
export async function oldFolder(): Promise<string> {
  const folder = await copyOf(ferryFolder);
  await rename(join(folder, 'gaps', 'ferry.yaml'), join(folder, 'gaps.yaml'));
  await rm(join(folder, 'gaps'), { recursive: true });
  for (const name of ['gaps.yaml', join('questions', 'ferry.yaml'), join('questions', 'opening.yaml')]) {
    const path = join(folder, name);
    const text = await readFile(path, 'utf8');
    const local = text.replace('=../../../../../knowledge/', '=').replace('=schema/q', '=../schema/q');
    await writeFile(path, local.replace(shape, '- id: $<id>\n$<ask>$<answer>'));
  }
  return folder;
}

/** A story without the hash of its files, which is another once they are laid out in another way. */
export async function contentOf(folder: string): Promise<Omit<Story, 'version'>> {
  const { version: _, ...content } = await storyOf(folder);
  return content;
}

/** The texts of all files of a folder, by their paths. Links are left out, and so are locks, which are links. */
export async function filesOf(folder: string): Promise<Readonly<Record<string, string>>> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = found
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .toSorted();
  const texts: Record<string, string> = {};
  for (const path of paths) texts[path.slice(folder.length + 1)] = await readFile(path, 'utf8');
  return texts;
}
