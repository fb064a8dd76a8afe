import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

export async function buildZendesk(outDir: string): Promise<void> {
  await build({
    configFile: false,
    envFile: false,
    root: fileURLToPath(new URL('page/', import.meta.url)),
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
