import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build, type InlineConfig, preview } from 'vite';

function pathOf(relative: string): string {
  return fileURLToPath(new URL(relative, import.meta.url));
}

const OUT_DIR = pathOf('../../.output/editors');
const COMMON: InlineConfig = {
  configFile: false,
  envFile: false,
  logLevel: 'silent',
  resolve: { alias: { '@': pathOf('../..') } },
};

/** The extension that inserts into the page as Sidecard's does, with its functions. */
export const EXTENSION_FOLDER = pathOf('../../.output/editors-extension');

/** Builds the page of real editors, and the extension. */
export async function buildEditors(): Promise<void> {
  await build({
    ...COMMON,
    root: pathOf('page/'),
    publicDir: false,
    plugins: [react()],
    build: {
      outDir: OUT_DIR,
      emptyOutDir: true,
      target: 'es2023',
      reportCompressedSize: false,
      chunkSizeWarningLimit: 5000,
      rolldownOptions: { input: [pathOf('page/index.html'), pathOf('page/trusted-types.html')] },
    },
  });
  await build({
    ...COMMON,
    root: pathOf('extension/'),
    build: {
      outDir: EXTENSION_FOLDER,
      emptyOutDir: true,
      reportCompressedSize: false,
      lib: { entry: 'background.ts', formats: ['es'], fileName: 'background' },
    },
  });
}

/** Serves the built page on this machine. */
export async function serveEditors(): Promise<{ origin: string; close(): Promise<void> }> {
  const server = await preview({
    ...COMMON,
    root: pathOf('page/'),
    build: { outDir: OUT_DIR },
    preview: { host: '127.0.0.1', port: 0 },
  });
  const origin = server.resolvedUrls?.local[0];
  if (!origin) throw new Error('The server has no address.');
  return { origin, close: () => server.close() };
}
