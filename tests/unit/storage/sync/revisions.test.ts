import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { database } from '@/storage/database';
import {
  countNewer,
  forgetRevisions,
  heldOf,
  keepRevisions,
  revisionsOf,
} from '@/storage/sync/revisions';
import type { Held, Place } from '@/storage/sync/rows';

const PLACES: readonly Place[] = ['hub', 'c_orders', 'c_orders-2'];

const anyHeld = fc.record({
  revision: fc.integer({ min: 1, max: 9 }).map((number) => `${number}-a` as Held['revision']),
  state: fc.constantFrom('held', 'held', 'newer', 'unknown-kind', 'damaged'),
}) satisfies fc.Arbitrary<Held>;

/** Ids as there are: of neighbours, in any order, and foreign ones before and after all others. */
const anyId = fc.oneof(
  { weight: 20, arbitrary: fc.nat(900).map((number) => `card:${String(number).padStart(4, '0')}`) },
  { weight: 1, arbitrary: fc.constantFrom('', 'A', '~', 'é', 'card:\u{1f600}') },
);

const anyWork = fc.array(
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        place: fc.constantFrom(...PLACES),
        keep: fc.array(fc.tuple(anyId, fc.option(anyHeld, { freq: 4 })), { maxLength: 500 }),
      }),
    },
    { weight: 1, arbitrary: fc.record({ forget: fc.constantFrom(...PLACES) }) },
  ),
  { maxLength: 8, size: 'max' },
);

beforeEach(() => database.revisions.clear());

describe('the versions that a replica holds', () => {
  it('are, whatever was kept and forgotten, those kept last', async () => {
    await fc.assert(
      fc.asyncProperty(anyWork, async (work) => {
        await database.revisions.clear();
        const expected = new Map(PLACES.map((place) => [place, new Map<string, Held>()]));
        for (const step of work) {
          if ('forget' in step) {
            await forgetRevisions(step.forget);
            expected.get(step.forget)?.clear();
            continue;
          }
          await keepRevisions(step.place, new Map(step.keep));
          for (const [id, held] of step.keep) {
            if (held) expected.get(step.place)?.set(id, held);
            else expected.get(step.place)?.delete(id);
          }
        }
        for (const [place, known] of expected) {
          const ids = [...known.keys(), 'card:0450x', 'card:none'];
          const found = await revisionsOf(place, ids);
          expect(ids.map((id) => found.get(id))).toEqual(ids.map((id) => known.get(id)));
        }
        const all = [...expected.values()].flatMap((known) => [...known.values()]);
        expect(await countNewer()).toBe(all.filter(({ state }) => state === 'newer').length);
      }),
      { numRuns: 40 },
    );
  });

  it('are rows for many, of which a change of one document writes one', async () => {
    const held: Held = { revision: '1-a' as Held['revision'], state: 'held' };
    const ids = Array.from({ length: 5000 }, (_, at) => `card:${String(at).padStart(5, '0')}`);
    await keepRevisions('hub', new Map(ids.map((id) => [id, held])));
    const before = await database.revisions.toArray();
    expect(before.length).toBeLessThan(60);
    await keepRevisions('hub', new Map([['card:02500', { ...held, revision: '2-b' as never }]]));
    const after = await database.revisions.toArray();
    const changed = after.filter((row, at) => JSON.stringify(row) !== JSON.stringify(before[at]));
    expect(changed).toHaveLength(1);
    expect(await heldOf('hub', 'card:02500')).toMatchObject({ revision: '2-b' });
    expect(await heldOf('hub', 'card:02501')).toEqual(held);
  });
});
