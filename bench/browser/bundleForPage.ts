import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * One self-contained script, for `page.evaluate`, of a file of this repository (its path from the root).
 *
 * @param aliases files, by their paths from the root, that stand for modules of other names.
 */
export async function bundleForPage(
  entry: string,
  aliases: Readonly<Record<string, string>> = {},
): Promise<string> {
  const files = Object.entries(aliases).map(([name, path]) => [name, join(ROOT, path)]);
  const result = await build({
    configFile: false,
    envFile: false,
    root: ROOT,
    publicDir: false,
    logLevel: 'silent',
    resolve: { alias: { '@': ROOT, ...Object.fromEntries(files) } },
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
