import type { ContentsReader } from '../contents.ts';
import type { Manuscript } from '../manuscript.ts';
import type { Problem } from '../problem.ts';

/** One rule about what the files say: everything that breaks it, in any order. */
export type Check = (manuscript: Manuscript, read: ContentsReader) => readonly Problem[];
