import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['scripts/screenshots/take-screenshots.ts'],
    testTimeout: 30_000,
  },
});
