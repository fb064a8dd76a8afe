import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

/** Builds a rebuilt help desk's page: the folder with its `index.html`, into the folder served. */
export async function buildPage(source: URL, outDir: string): Promise<void> {
  await build({
    configFile: false,
    envFile: false,
    root: fileURLToPath(source),
    base: '/',
    publicDir: false,
    logLevel: 'silent',
    plugins: [react()],
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2023',
      // The policy forbids data: scripts, and one file per asset is what the real page has.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      chunkSizeWarningLimit: 5000,
    },
  });
}
