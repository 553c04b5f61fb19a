import { readLabelledFile } from '../knowledge/labelled-questions.ts';
import { readKnowledgeFiles, type ReadResult } from '../knowledge/read-files.ts';

/** The files that a build is made from, as they were at one moment. */
export interface SourceFiles {
  readonly knowledge: ReadResult;
  /** The file of labelled questions, if there is one. */
  readonly labelled: ReadResult;
}

/** Reads all the files of a knowledge folder. Never throws. */
export async function readSourceFiles(folder: string): Promise<SourceFiles> {
  const [knowledge, labelled] = await Promise.all([readKnowledgeFiles(folder), readLabelledFile(folder)]);
  return { knowledge, labelled };
}
