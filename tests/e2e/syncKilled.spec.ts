import type { Interference } from '../couch/standIn/traffic.ts';
import { type Device, editCard, writeCard } from './sync/device.ts';
import { REQUESTS, type RequestFor, spoilOnce } from './sync/requests.ts';
import { expectInStep, timesWritten } from './sync/standing.ts';
import type { Team } from './sync/team.ts';
import { expect, test } from './syncFixture.ts';

const HERE = 'Refunds';
const THERE = 'Delivery times';
const kinds = Object.keys(REQUESTS) as RequestFor[];

const AFTER = 'after it was carried out';
/** When the worker dies, seen from the server. */
const MOMENTS: Record<string, (kill: () => Promise<void>) => Promise<Interference | undefined>> = {
  'before it is carried out': async (kill) => {
    await kill();
    return 'drop';
  },
  [AFTER]: async (kill) => {
    await kill();
    return undefined;
  },
  'as it is answered': async (kill) => ({
    alter: (answer) => {
      void kill();
      return answer;
    },
  }),
};

/** What the device does with an answer takes it a moment: these fall into it. */
const A_MOMENT_LATER = [10, 20, 40];
for (const ms of A_MOMENT_LATER) {
  MOMENTS[`${ms} ms after it was answered`] = async (kill) => ({
    alter: (answer) => {
      setTimeout(() => void kill(), ms);
      return answer;
    },
  });
}

/** Requests whose answers the device keeps. */
const KEPT: readonly RequestFor[] = ['the writes', "the hub's feed", "the collection's feed"];

let times = 0;

/** Both sides have a card that the other side knows. */
async function begin(team: Team, device: Device) {
  if ((await team.cards()).length === 0) {
    await team.write('bob', THERE, 'Two days.');
    await writeCard(device.panel, HERE, 'Five days.');
    await expectInStep(team, device, { [HERE]: 'Five days.', [THERE]: 'Two days.' });
  }
  times += 1;
  return { here: `Five days, said ${times} times.`, there: `Two days, said ${times} times.` };
}

for (const kind of kinds) {
  for (const [moment, happen] of Object.entries(MOMENTS)) {
    const isReading = REQUESTS[kind].source.startsWith('^GET');
    // Where nothing is carried out, there is no before and after; where nothing is kept, no moment later.
    if (isReading && moment === AFTER) continue;
    if (/ ms /.test(moment) && !KEPT.includes(kind)) continue;
    test(`a worker that dies at its request for ${kind}, ${moment}, loses and doubles nothing`, async ({
      shared: { team, device },
    }) => {
      const { here, there } = await begin(team, device);
      const written = [await timesWritten(team, HERE), await timesWritten(team, THERE)];
      const dead = Promise.withResolvers<void>();
      const kill = async () => {
        await device.sidecard.killWorker(device.panel);
        dead.resolve();
      };
      const asked = spoilOnce(team, kind, () => happen(kill));
      await Promise.all([
        team.write('bob', THERE, there),
        editCard(device.panel, here),
        asked,
        dead.promise,
      ]);
      await expectInStep(team, device, { [HERE]: here, [THERE]: there });
      expect([await timesWritten(team, HERE), await timesWritten(team, THERE)]).toEqual(
        written.map((count) => count + 1),
      );
    });
  }
}
