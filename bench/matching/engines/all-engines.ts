import type { Engine } from './engine.ts';

/** An engine by name; its library is loaded only where it is measured. */
export interface NamedEngine {
  readonly name: string;
  readonly load: () => Promise<Engine>;
}

export const ownName = 'Sidebar';
/** The engine that the others' times are compared with. */
export const referenceName = 'Fuse.js token search';

/** In the order of the tables. */
export const engines: readonly NamedEngine[] = [
  { name: ownName, load: async () => (await import('./sidebar.ts')).sidebar },
  { name: 'Fuse.js', load: async () => (await import('./fuse.ts')).fuseDefault },
  { name: 'Fuse.js ignoreLocation', load: async () => (await import('./fuse.ts')).fuseAnywhere },
  { name: referenceName, load: async () => (await import('./fuse.ts')).fuseTokens },
  { name: 'Fuse.js token, 0.2', load: async () => (await import('./fuse.ts')).fuseStrictTokens },
  { name: 'MiniSearch', load: async () => (await import('./minisearch.ts')).miniSearch },
  { name: 'FlexSearch', load: async () => (await import('./flexsearch.ts')).flexSearch },
  { name: 'Orama', load: async () => (await import('./orama.ts')).orama },
  { name: 'uFuzzy', load: async () => (await import('./ufuzzy.ts')).uFuzzy },
  { name: 'fuzzysort', load: async () => (await import('./fuzzysort.ts')).fuzzySort },
  { name: 'nlp.js', load: async () => (await import('./nlpjs.ts')).nlpJs },
];
