import { expect, it } from 'vitest';
import { aWorkspace } from './aWorkspace';
import { cardsOf, newDevice, rowsOf } from './device';
import { capture } from './work';

it('leaves a hub that fails alone until its time, and goes on with the collections', async () => {
  const standIn = await aWorkspace({ ann: ['edit:help'] });
  const ann = await newDevice(standIn, 'ann');
  await ann.sync();
  const run = { workspace: ann.workspace, active: [], now: ann.now, chance: () => 0.5 };
  const isHub = ({ path }: { path: string }) => path.includes('hub');
  standIn.before = (request) =>
    isHub(request) ? { status: 500, body: '{"error":"timeout","reason":""}' } : undefined;
  await ann.syncRun(ann.backend, run);
  standIn.log.length = 0;
  await capture(ann, 'Refunds');
  expect(await ann.syncRun(ann.backend, run)).toEqual({ state: 'done' });
  expect(standIn.log.filter(isHub)).toEqual([]);
  expect(await rowsOf(ann)).toEqual([]);
  expect(await cardsOf(ann)).toHaveLength(1);
  ann.later(5_000);
  standIn.before = () => undefined;
  await ann.syncRun(ann.backend, run);
  expect(standIn.log.filter(isHub)).not.toEqual([]);
  expect((await ann.database.feeds.get('hub'))?.failure).toBeNull();
});
