import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{test,bench,scripts,packages/*/test}/**/*.test.ts'],
    testTimeout: 20_000,
    // Most tests wait for sockets, so that three share two cores well; the default leaves a core idle.
    maxWorkers: 3,
    hookTimeout: 20_000,
    // Every test file closes what it opens, so that the files can share the modules that the first one loaded.
    isolate: false,
  },
});
