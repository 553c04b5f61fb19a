import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // A limit only ends a test that hangs: on a busy machine a test is slow, and nothing else.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 120_000, interval: 20 } },
    // Most tests wait for sockets, so three workers share two cores well.
    maxWorkers: 3,
    // Every test file closes what it opens, so files can share loaded modules.
    isolate: false,
  },
});
