import { doubts } from '../../../src/curation/doubts/doubts.ts';
import { checkFiles } from '../../../src/knowledge/load.ts';
import { readKnowledgeFiles } from '../../../src/knowledge/read-files.ts';
import type { Language } from '../../../src/text/language.ts';
import { bridgeFolder, copyOf, leaveOnly, replaceIn } from '../../knowledge/damaged-folder.ts';

/** What a paragraph says, how an answer tells it, and the attribution where it is not the story's. */
export interface Attributed {
  readonly language: Language;
  readonly paragraph: string;
  readonly told: string;
  readonly attribution?: string | undefined;
}

/** A retelling in English. */
export function en(paragraph: string, told: string, attribution?: string): Attributed {
  return { language: 'en', paragraph, told, attribution };
}

/** A retelling in French. */
export function fr(paragraph: string, told: string, attribution?: string): Attributed {
  return { language: 'fr', paragraph, told, attribution };
}

const ofStory = { en: 'the story', fr: "l'article" };
const digest = { en: 'painted green.', fr: 'peint en vert.' };
const answer = { en: 'en: The bridge is green.', fr: 'fr: Le pont est vert.' };
const people = ['Ines Calloway', 'Nora Pell'].map(
  (name) => `
  - id: ${name.toLowerCase().replace(' ', '-')}
    kind: person
    name: { en: ${name}, fr: ${name} }
    aliases: { en: [${name.split(' ')[1]}], fr: [${name.split(' ')[1]}] }`,
);
const companies = ['Halden', 'Marenda'].map(
  (name) => `
  - id: ${name.toLowerCase()}
    kind: company
    name: { en: ${name}, fr: ${name} }
    aliases: { en: [], fr: [] }`,
);

/** What is said of the bridge in one language, with a paragraph that says something more and an answer that tells it. */
export async function saidOf({
  language,
  paragraph,
  told,
  attribution,
}: Attributed): Promise<readonly string[]> {
  const folder = await copyOf(bridgeFolder);
  await replaceIn(
    folder,
    'vocabulary.yaml',
    '\nconcepts:',
    `${[...people, ...companies].join('')}\nconcepts:`,
  );
  await replaceIn(folder, 'paragraphs.yaml', digest[language], `${digest[language]} ${paragraph}`);
  await replaceIn(folder, 'questions/bridge.yaml', answer[language], `${language}: "${told}"`);
  const who = `attribution: { en: the story, fr: l'article }\n  sources: [p1]\n  related: []`;
  if (attribution !== undefined)
    await replaceIn(folder, 'questions/bridge.yaml', who, who.replace(ofStory[language], attribution));
  await replaceIn(folder, 'story.yaml', 'source_language: en', `source_language: ${language}`);
  await leaveOnly(folder, language);
  const { manuscript, problems } = checkFiles(await readKnowledgeFiles(folder));
  return [...problems, ...doubts(manuscript, undefined)].map(({ message }) => message);
}
