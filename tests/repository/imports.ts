import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { parseSync } from 'vite';

/** One import of a source file. */
export interface Import {
  /** A package (`dexie`), or a file of this repository relative to its root (`cards/card`). */
  target: string;
  isPackage: boolean;
  /** Gone after compilation. */
  isType: boolean;
}

/** Stands for a package whose name is known only once the import is run. */
export const COMPUTED = 'what is computed';

const LITERAL = /^(['"`])([^$]*)\1$/;

/** The imports of a source text. @param file its path relative to the repository's root. */
export function importsOf(file: string, source: string): Import[] {
  const { module } = parseSync(file, source);
  const statics = module.staticImports.map(({ moduleRequest, entries }) => ({
    specifier: moduleRequest.value,
    isType: entries.length > 0 && entries.every((entry) => entry.isType),
  }));
  const reexports = module.staticExports
    .flatMap(({ entries }) => entries)
    .filter((entry) => entry.moduleRequest)
    .map((entry) => ({ specifier: entry.moduleRequest?.value ?? '', isType: entry.isType }));
  const dynamics = module.dynamicImports.map(({ moduleRequest }) => ({
    specifier: LITERAL.exec(source.slice(moduleRequest.start, moduleRequest.end))?.[2] ?? COMPUTED,
    isType: false,
  }));
  return [...statics, ...reexports, ...dynamics].map(({ specifier, isType }) => ({
    ...locate(file, specifier),
    isType,
  }));
}

function locate(file: string, specifier: string): Pick<Import, 'target' | 'isPackage'> {
  if (specifier.startsWith('@/')) return { target: specifier.slice(2), isPackage: false };
  if (specifier.startsWith('.')) {
    return { target: relative('.', join(dirname(file), specifier)), isPackage: false };
  }
  return { target: specifier, isPackage: true };
}

/** The imports of a file on disk. */
export function importsOnDisk(root: string, file: string): Import[] {
  return importsOf(file, readFileSync(join(root, file), 'utf8'));
}
