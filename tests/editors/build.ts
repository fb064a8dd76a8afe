import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build, type InlineConfig, preview } from 'vite';

const root = fileURLToPath(new URL('page/', import.meta.url));
const outDir = fileURLToPath(new URL('../../.output/editors', import.meta.url));
const config: InlineConfig = { configFile: false, envFile: false, root, logLevel: 'silent' };

/** Builds the page of real editors. */
export async function buildEditors(): Promise<void> {
  await build({
    ...config,
    publicDir: false,
    plugins: [react()],
    resolve: { alias: { '@': fileURLToPath(new URL('../..', import.meta.url)) } },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2023',
      reportCompressedSize: false,
      chunkSizeWarningLimit: 5000,
      rolldownOptions: { input: [`${root}index.html`, `${root}trusted-types.html`] },
    },
  });
}

/** Serves the built page on this machine. */
export async function serveEditors(): Promise<{ origin: string; close(): Promise<void> }> {
  const server = await preview({
    ...config,
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0 },
  });
  const origin = server.resolvedUrls?.local[0];
  if (!origin) throw new Error('The server has no address.');
  return { origin, close: () => server.close() };
}
