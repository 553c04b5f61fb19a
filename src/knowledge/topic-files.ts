/** The folder of the entries, one file per topic. */
export const questionsFolder = 'questions';

/** The folder of the gaps, one file per topic. */
export const gapsFolder = 'gaps';

/** The file that held all gaps before there was one per topic. It is still read, as the topic `gaps`. */
export const oldGapsFile = 'gaps.yaml';

/** Whether a file of the knowledge folder holds the entries of a topic. */
export function isQuestionsFile(name: string): boolean {
  return name.startsWith(`${questionsFolder}/`) && name.endsWith('.yaml');
}

/** Whether a file of the knowledge folder holds gaps. */
export function isGapsFile(name: string): boolean {
  return name === oldGapsFile || (name.startsWith(`${gapsFolder}/`) && name.endsWith('.yaml'));
}

/** The topic of a file of entries or gaps: its name without folder and ending. */
export function topicOf(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1, -'.yaml'.length);
}
