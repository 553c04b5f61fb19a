/** The folder of the entries, one file per topic. */
export const questionsFolder = 'questions';

/** The folder of the gaps, one file per topic. */
export const gapsFolder = 'gaps';

/** The file of all gaps before there was one per topic. It is still read, as the topic `gaps`. */
export const oldGapsFile = 'gaps.yaml';

/** Whether a file of the knowledge folder is one of entries. */
export function isQuestionsFile(name: string): boolean {
  return name.startsWith(`${questionsFolder}/`) && name.endsWith('.yaml');
}

/** Whether a file of the knowledge folder is one of gaps. */
export function isGapsFile(name: string): boolean {
  return name === oldGapsFile || (name.startsWith(`${gapsFolder}/`) && name.endsWith('.yaml'));
}

/** The topic of a file of entries or gaps: its name without the folder and `.yaml`. */
export function topicOf(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1, -'.yaml'.length);
}
