import { expect, it } from 'vitest';
import { cardsOf, rowsOf } from './device';
import { inStep, twoDevices } from './twoDevices';
import { capture } from './work';

/** The default of nginx, in bytes of a request's body. */
const MEGABYTE = 1_048_576;
const PAGE = '<html><head><title>413 Request Entity Too Large</title></head></html>';

/** A team behind a proxy that answers bodies above a limit with a page of its own. */
async function behindProxy(limit: number) {
  const scene = await twoDevices();
  const sizes: number[] = [];
  scene.standIn.before = ({ path, body }) => {
    const size = Buffer.byteLength(body);
    if (path.endsWith('/_bulk_docs')) sizes.push(size);
    if (size <= limit) return undefined;
    return { status: 413, headers: { 'content-type': 'text/html' }, body: PAGE };
  };
  return { ...scene, sizes };
}

it('sends no more at once than a proxy of the usual limit lets through', async () => {
  const { ann, bob, sizes } = await behindProxy(MEGABYTE);
  // Three bytes each, as they are counted on the way.
  for (const title of ['One', 'Two', 'Three', 'Four']) {
    await capture(ann, title, '語'.repeat(120_000));
  }
  await inStep(ann, bob);
  expect(await rowsOf(ann)).toEqual([]);
  expect(await cardsOf(bob)).toHaveLength(4);
  expect(sizes.filter((size) => size > MEGABYTE)).toEqual([]);
  expect(sizes.length).toBeLessThan(4);
});

it('sends less at once to a proxy that lets less through', async () => {
  const { ann, bob } = await behindProxy(20_000);
  for (const title of ['One', 'Two', 'Three']) await capture(ann, title, 'x'.repeat(9_000));
  await inStep(ann, bob);
  expect(await rowsOf(ann)).toEqual([]);
  expect(await cardsOf(bob)).toHaveLength(3);
});

it('says of one change that it is too large, and sends the others', async () => {
  const { ann, bob } = await behindProxy(MEGABYTE);
  const large = await capture(ann, 'Large', 'x'.repeat(MEGABYTE));
  await capture(ann, 'Small');
  await inStep(ann, bob);
  expect(await ann.refusedChanges()).toMatchObject([{ id: large.id, reason: 'too-large' }]);
  expect((await cardsOf(bob)).map(({ title }) => title)).toEqual(['Small']);
});

it('says the same of what the server itself finds too large', async () => {
  const { ann } = await twoDevices();
  await capture(ann, 'Large', 'x'.repeat(8_500_000));
  await inStep(ann);
  expect(await ann.refusedChanges()).toMatchObject([{ reason: 'too-large' }]);
});
