import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's folder. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What .gitignore names, for where git does not answer. */
const MADE = ['node_modules', '.output', '.wxt', '.git', 'test-results', '.DS_Store'];

/** What git tracks or would; nothing where there is no git or no repository of its own. */
function filesOfGit(): string[] {
  // A checkout of another user, as containers mount it, is refused without safe.directory.
  const words = ['-c', 'safe.directory=*', 'ls-files', '-z', '-co', '--exclude-standard'];
  try {
    const listing = execFileSync('git', words, {
      cwd: ROOT,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return listing.split('\0').filter((file) => file !== '' && existsSync(join(ROOT, file)));
  } catch {
    return [];
  }
}

/** Every file below a folder of the repository, but for what is made. */
function walk(folder = ''): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true })
    .filter(({ name }) => !MADE.includes(name) && !name.endsWith('.log'))
    .flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      return entry.isDirectory() ? walk(path) : [path];
    });
}

/** The files of the repository, relative to its folder, in an unpacked archive as in a checkout. */
export function sourceFiles(): string[] {
  const files = filesOfGit();
  // An archive unpacked inside a repository that ignores it has an empty listing.
  return files.length > 0 ? files : walk();
}
