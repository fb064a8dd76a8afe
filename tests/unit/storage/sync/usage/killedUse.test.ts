import { expect, it } from 'vitest';
import { aWorkspace, shareUse } from '../aWorkspace';
import { newDevice } from '../device';
import { mortalDevice } from '../killing';
import { capture } from '../work';
import { doWith } from './aTeacher';
import { tell, usesOn } from './aTeam';
import { daysOnServer } from './daysOnServer';

const DAY = 24 * 3_600_000;
/** No run has so many steps. */
const MOST_STEPS = 200;

/** A device that is about to tell of two days and to read what another told. */
async function aScene() {
  const standIn = await aWorkspace({ ann: ['edit:help'], bob: ['edit:help'] });
  await shareUse(standIn, ['help']);
  const bob = await newDevice(standIn, 'bob');
  const { device: ann, killer } = await mortalDevice(standIn, 'ann');
  const card = await capture(bob, 'Refunds', 'Five days.', { sync: true });
  await tell(bob, ann);
  await doWith(bob, 'insert', card.id, 'bob one');
  await doWith(ann, 'insert', card.id, 'ann one');
  bob.later(DAY);
  await doWith(bob, 'copy', card.id, 'bob two');
  await tell(bob);
  bob.later(DAY);
  await tell(bob);
  ann.later(2 * DAY);
  await doWith(ann, 'insert', card.id, 'ann two');
  ann.later(DAY);
  return { standIn, ann, killer, card };
}

async function outcomeOf({ standIn, ann, card }: Awaited<ReturnType<typeof aScene>>) {
  const days = await daysOnServer(standIn, 'help');
  const counts = days.map(({ day, counts: each }) => `${day} ${JSON.stringify(each[card.id])}`);
  const outbox = await ann.database.outbox.count();
  return { counts: counts.sort(), uses: await usesOn(ann, card), outbox };
}

it(
  'is told and read once, wherever the worker is killed',
  async () => {
    const whole = await aScene();
    whole.killer.after(MOST_STEPS);
    await whole.ann.sync();
    const steps = MOST_STEPS - whole.killer.left;
    whole.killer.after(Number.POSITIVE_INFINITY);
    await tell(whole.ann, whole.ann);
    const expected = await outcomeOf(whole);
    expect(expected).toMatchObject({ uses: 1.5, outbox: 0 });
    expect(expected.counts).toHaveLength(4);
    // From the last step back to those before anything is told or asked of use.
    for (let step = steps - 1; step >= 0; step--) {
      const scene = await aScene();
      const { standIn, ann, killer } = scene;
      standIn.log.length = 0;
      killer.after(step);
      await ann.sync().catch(() => undefined);
      expect(killer.isDead).toBe(true);
      const isBefore = !standIn.log.some(({ path }) => path.includes('_use'));
      killer.after(Number.POSITIVE_INFINITY);
      ann.restart();
      await tell(ann, ann);
      expect(await outcomeOf(scene)).toEqual(expected);
      if (isBefore) return;
    }
    expect.fail('use is told before anything else');
  },
  10 * 60_000,
);
