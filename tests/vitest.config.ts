import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    include: [
      'tests/unit/**/*.test.{ts,tsx}',
      'tests/repository/**/*.test.ts',
      'tests/couch/**/*.test.ts',
    ],
    setupFiles: ['tests/unit/setup.ts'],
    restoreMocks: true,
    // These ship browser code that Node would load in another module format than the build does.
    server: { deps: { inline: ['stopword', 'snowball-stemmers', 'tinyld'] } },
  },
});
