import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Bundles the command line into a folder, as `main.js`: Node knows neither `@/`, nor files without an
 * ending, nor the rules as text.
 *
 * @param folder is emptied first.
 */
export async function bundleCommandLine(folder: string): Promise<void> {
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'warn',
    resolve: { alias: { '@': ROOT } },
    ssr: { noExternal: true },
    build: {
      ssr: 'workspace/commandLine/main.ts',
      outDir: folder,
      emptyOutDir: true,
      minify: false,
      sourcemap: true,
      target: 'node22',
    },
  });
}
