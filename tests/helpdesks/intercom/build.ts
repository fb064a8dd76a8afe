import { buildPage } from '../buildPage.ts';

export function buildIntercom(outDir: string): Promise<void> {
  return buildPage(new URL('page/', import.meta.url), outDir);
}
