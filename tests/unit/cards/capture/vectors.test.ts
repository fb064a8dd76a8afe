import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SanitiserPage } from '../sanitiserPage';
import { ConversionPage } from './conversionPage';
import { VECTORS } from './vectors';

let conversion: ConversionPage;
let stage: SanitiserPage;
beforeAll(async () => {
  [conversion, stage] = await Promise.all([ConversionPage.open(), SanitiserPage.open()]);
}, 120_000);
afterAll(() => Promise.all([conversion.close(), stage.close()]));

const TAGS = /<(?:script|iframe|object|embed|svg|math|style|link|meta|base|form|input)\b/i;
const HANDLERS = /<[^>]*\son\w+\s*=/i;
const ADDRESSES = /\s(?:href|src|action|data)="(?!https?:|mailto:|tel:)/i;

/** Whether a piece of HTML, as the browser wrote it, holds what could run. */
function isDangerous(html: string): boolean {
  const withoutValues = html.replace(/"[^"]*"/g, '""');
  return TAGS.test(withoutValues) || HANDLERS.test(withoutValues) || ADDRESSES.test(html);
}

describe('an attack on a page that is captured', () => {
  it('would run if nothing were done', async () => {
    const ran = await stage.run(Object.values(VECTORS).flat());
    expect(ran.filter((count) => count > 0).length).toBeGreaterThan(50);
  }, 60_000);

  it.each(Object.entries(VECTORS))(
    'runs nowhere: %s',
    async (_, vectors) => {
      const pieces = vectors.flatMap((each) => [
        each,
        `<p>a ${each} b</p>`,
        `<ul><li>${each}</ul>`,
      ]);
      const converted = await conversion.convert(pieces);
      expect(converted.flatMap(({ variables }) => variables)).toEqual([]);
      const shown = converted.flatMap(({ preview, inserted }) => [preview, inserted]);
      expect(shown.filter(isDangerous)).toEqual([]);
      expect(await stage.run(shown)).toEqual(shown.map(() => 0));
    },
    60_000,
  );
});
