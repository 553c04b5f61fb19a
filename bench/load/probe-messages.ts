import type { Memory } from './bot-process.ts';

/** What the process of a bot is asked for while it runs. */
export type ProbeQuestion = 'cpu' | 'memory';

/** What it answers. */
export type ProbeAnswer =
  | { readonly question: 'cpu'; readonly milliseconds: number }
  | { readonly question: 'memory'; readonly memory: Memory };
