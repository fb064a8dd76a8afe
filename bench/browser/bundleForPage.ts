import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** One self-contained script, for `page.evaluate`, of a file of this repository (its path from the root). */
export async function bundleForPage(entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    envFile: false,
    root: ROOT,
    publicDir: false,
    logLevel: 'silent',
    resolve: { alias: { '@': ROOT } },
    build: {
      write: false,
      minify: false,
      target: 'es2023',
      lib: { entry, formats: ['iife'], name: 'bench' },
    },
  });
  const [made] = Array.isArray(result) ? result : [result];
  const [chunk] = made && 'output' in made ? made.output : [];
  if (!chunk) throw new Error(`${entry} gave no script.`);
  return chunk.code;
}
