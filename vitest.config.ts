import process from 'node:process';
import { defineConfig } from 'vitest/config';
import { isDriverFault } from './src/database/driver-fault.ts';

export default defineConfig({
  test: {
    include: ['{test,bench,scripts,packages/*/test}/**/*.test.ts'],
    // A limit only ends a test that hangs: on a busy machine a test is slow, and nothing else.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    teardownTimeout: 300_000,
    expect: { poll: { timeout: 120_000, interval: 20 } },
    // Most tests wait for sockets, so that three share two cores well; the default leaves a core idle.
    maxWorkers: 3,
    // Every test file closes what it opens, so that the files can share the modules that the first one loaded.
    isolate: false,
    // Tests run most code a few times: by default V8 optimises so much of it that a tenth of the time goes into that. Later releases
    // of Node do not know this option.
    execArgv: process.versions.node.startsWith('20.') ? ['--interrupt-budget=600000'] : [],
    // The bot survives it too.
    onUnhandledError: (error) => !isDriverFault(error),
  },
});
