import { readFileSync } from 'node:fs';
import { packageRoot } from '../package-root.ts';
import type { Program } from './program.ts';

/** The one program of the project: each verb, and where it is. */
export const sidebar: Program = {
  name: 'sidebar',
  introduction: `Sidebar answers readers' questions about one news story on Discord.
In the project folder, type "npx sidebar VERB".`,
  verbs: {
    ask: {
      summary: 'answer a question, here in the terminal',
      load: async () => (await import('./ask.ts')).ask,
    },
    check: {
      summary: 'find mistakes in the knowledge, and fix some of them',
      load: async () => (await import('./check.ts')).check,
    },
    draft: {
      summary: "bring a reader's question into the knowledge",
      load: async () => (await import('./draft.ts')).draft,
    },
    insights: {
      summary: 'show what readers asked, and what was not answered',
      load: async () => (await import('./insights.ts')).insights,
    },
    'log-move': {
      summary: 'carry the question log from its file into a database',
      load: async () => (await import('./log-move.ts')).logMove,
    },
    timeline: {
      summary: 'draw the timeline as a picture',
      load: async () => (await import('./timeline.ts')).timeline,
    },
    'new-story': {
      summary: 'make a folder with a small story, to replace with your own',
      load: async () => (await import('./new-story.ts')).newStory,
    },
    export: {
      summary: 'print entries and gaps as a table for a spreadsheet',
      load: async () => (await import('./export.ts')).exportStory,
    },
    import: {
      summary: 'bring an edited table back into the knowledge',
      load: async () => (await import('./import.ts')).importStory,
    },
    deploy: {
      summary: "register the bot's commands with Discord",
      load: async () => (await import('./deploy.ts')).deploy,
    },
    eval: {
      summary: 'measure the answers on labelled questions',
      load: async () => (await import('./eval.ts')).evaluate,
    },
    start: {
      summary: 'run the bot, on Discord or in the sandbox',
      load: async () => (await import('./start.ts')).start,
    },
  },
  more: `"sidebar VERB --help" explains a verb, "sidebar --version" prints the version.
Read more in README.md; docs/knowledge.md is about writing the knowledge,
docs/running.md about running the bot.

Exit codes: 0 done, 1 failed or problems found, 2 the command line is wrong.`,
  version: () => versionIn(readFileSync(new URL('package.json', packageRoot), 'utf8')),
};

function versionIn(manifest: string): string {
  const { version }: { readonly version: string } = JSON.parse(manifest);
  return version;
}
