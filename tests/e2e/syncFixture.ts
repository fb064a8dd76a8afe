import { test as sidecardTest } from './fixture.ts';
import { type Device, firstSync, newDevice } from './sync/device.ts';
import { newTeam, type Team } from './sync/team.ts';

interface Fixtures {
  team: Team;
  /** Starts a browser of an account; it is closed with the test. */
  device(account: string): Promise<Device>;
}

/** A workspace with one device of ann's, which is in step between the tests that share it. */
interface SharedFixtures {
  shared: { team: Team; device: Device };
}

/** A team's workspace on a server that stands in for CouchDB, and devices that take part in it. */
export const test = sidecardTest.extend<Fixtures, SharedFixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs off the pattern.
  team: async ({}, use) => {
    const team = await newTeam();
    await use(team);
    await team.close();
  },
  device: async ({ team, helpdesks }, use) => {
    const devices: Device[] = [];
    await use(async (account) => {
      const device = await newDevice(team, helpdesks, account);
      devices.push(device);
      return device;
    });
    for (const device of devices) await device.close();
  },
  // After a test that fails Playwright makes it anew.
  shared: [
    async ({ helpdesks }, use) => {
      const team = await newTeam();
      const device = await newDevice(team, helpdesks, 'ann');
      await firstSync(device);
      await use({ team, device });
      await device.close();
      await team.close();
    },
    { scope: 'worker' },
  ],
});

export { expect } from '@playwright/test';
