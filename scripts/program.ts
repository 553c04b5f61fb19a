import type { Program } from '../src/cli/program.ts';

/** What only developers run. */
export const dev: Program = {
  name: 'npm run dev --',
  introduction: `What only developers run. Without --write each verb shows what it would
change, and changes nothing.`,
  verbs: {
    calibrate: {
      summary: 'fit the weights of the evidence to labelled questions',
      load: async () => (await import('./calibrate.ts')).calibrate,
    },
    schema: {
      summary: 'make the JSON Schemas that editors check the knowledge with',
      load: async () => (await import('./schema.ts')).schema,
    },
    dependencies: {
      summary: 'make the table of installed packages in the docs',
      load: async () => (await import('./dependencies.ts')).dependencies,
    },
    screenshots: {
      summary: 'take the pictures of the docs',
      load: async () => (await import('./screenshots/screenshots.ts')).screenshots,
    },
  },
  more: `"npm run dev -- VERB --help" explains a verb.

Exit codes: 0 done, 1 failed or out of date, 2 the command line is wrong.`,
};
