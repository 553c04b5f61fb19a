import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 20_000,
    hookTimeout: 20_000,
    // Most tests wait for sockets, so three workers share two cores well.
    maxWorkers: 3,
    // Every test file closes what it opens, so files can share loaded modules.
    isolate: false,
  },
});
