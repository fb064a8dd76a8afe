import { defineConfig } from '@playwright/test';

export default defineConfig({
  globalSetup: './browser/buildPages.ts',
  outputDir: '../.output/test-results',
  // Each end-to-end test has a browser of its own; more than one at a time starves both.
  workers: 1,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: '../.output/playwright.json' }]],
  projects: [
    { name: 'editors', testDir: './editors', testMatch: '**/*.spec.ts' },
    { name: 'e2e', testDir: './e2e', testMatch: '**/*.spec.ts' },
  ],
});
