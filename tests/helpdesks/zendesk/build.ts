import { buildPage } from '../buildPage.ts';

export function buildZendesk(outDir: string): Promise<void> {
  return buildPage(new URL('page/', import.meta.url), outDir);
}
