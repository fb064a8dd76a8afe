import type { Page } from '@playwright/test';
import { type Newcomer, newNewcomer } from './joining.ts';
import { readTable } from './sync/replica.ts';
import { COLLECTION } from './sync/team.ts';
import { test as teamTest } from './syncFixture.ts';

interface Fixtures {
  /** Starts a browser that takes part in nothing yet; it is closed with the test. */
  newcomer(): Promise<Newcomer>;
}

/** A team's workspace, and browsers that may join it. */
export const test = teamTest.extend<Fixtures>({
  newcomer: async ({ team, helpdesks }, use) => {
    const started: Newcomer[] = [];
    await use(async () => {
      const newcomer = await newNewcomer(team, helpdesks);
      started.push(newcomer);
      return newcomer;
    });
    for (const each of started) await each.close();
  },
});

export { expect } from './syncFixture.ts';

/** The titles of the team's cards on a device. */
export async function sharedCards(page: Page): Promise<string[]> {
  const cards = await readTable(page, 'cards');
  return cards.flatMap((card) => (String(card.collection) === COLLECTION ? card.title : []));
}

/** The setting of a name; undefined where it is not set. */
export async function setting(page: Page, name: string): Promise<unknown> {
  return (await readTable(page, 'settings')).find((each) => each.name === name)?.value;
}
