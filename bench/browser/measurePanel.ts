import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import type { Sidecard } from '../../tests/browser/launch.ts';
import type { HelpdeskServer } from '../../tests/helpdesks/server.ts';
import { generatedCard } from '../generated/cards.ts';
import { fillReplica, openReplicaPage, RUN } from './fillReplica.ts';
import { openTickets, showTicket, TICKETS } from './helpdeskPage.ts';
import { momentsAfter, originOf } from './panelMarks.ts';
import { RankerWorker, type WorkerMemory } from './rankerWorker.ts';

/** How often each thing is done. */
const OPENINGS = 9;
const ROUNDS = 6;
const CHANGED_CARDS = 30;

/** A person looks at a ticket before the next one; what runs after painting is over by then. In ms. */
const LOOK_MS = 250;

/** What was measured in the extension; times in ms, one number for each time it was done. */
export interface PanelFigures {
  /** A panel opened while no index was kept. */
  withoutSnapshot: number;
  /** A panel opened while the ranker did not run, from its page's beginning to painted cards. */
  opened: number[];
  /** From the moment the page shows another ticket until the panel has read it. */
  read: number[];
  /** From the same moment to painted cards. */
  changed: number[];
  /** From the end of the transaction that changes a card until a search finds it. */
  searchable: number[];
  memory: WorkerMemory;
}

async function open(sidecard: Sidecard, page: Page): Promise<{ panel: Page; took: number }> {
  const panel = await sidecard.openPanel(page);
  const origin = await originOf(panel);
  const { painted } = await momentsAfter(panel, origin);
  return { panel, took: painted - origin };
}

async function openTimes(sidecard: Sidecard, page: Page, worker: RankerWorker) {
  const times: number[] = [];
  for (let time = 0; time < OPENINGS; time++) {
    const { panel, took } = await open(sidecard, page);
    times.push(took);
    await panel.close();
    await worker.gone();
  }
  return times;
}

async function changeTimes(page: Page, panel: Page) {
  await openTickets(page, () => wait(LOOK_MS));
  const [read, changed]: [number[], number[]] = [[], []];
  for (const ticket of Array.from({ length: ROUNDS }, () => TICKETS).flat()) {
    const shown = await showTicket(page, ticket);
    const moments = await momentsAfter(panel, shown);
    read.push(moments.read - shown);
    changed.push(moments.painted - shown);
    await wait(LOOK_MS);
  }
  return { read, changed };
}

/** Changes cards to hold a word that no other holds, and looks for it. */
async function searchableTimes(replica: Page): Promise<number[]> {
  const times: number[] = [];
  for (let number = 0; number < CHANGED_CARDS; number++) {
    const letters = [...String(number)].map((digit) => 'bdfgklmnrt'.charAt(Number(digit)));
    const word = `quixo${letters.join('a')}ump`;
    const card = generatedCard(number, RUN);
    const changed = { ...card, title: `${card.title} ${word}` };
    times.push(
      await replica.evaluate(([each, sought]) => window.sidecardBench.findChanged(each, sought), [
        changed,
        word,
      ] as const),
    );
  }
  return times;
}

/** Measures the panel beside the rebuilt Zendesk. @param say told how far it is. */
export async function measurePanel(
  sidecard: Sidecard,
  server: HelpdeskServer,
  cards: number,
  say: (text: string) => void,
): Promise<PanelFigures> {
  const replica = await openReplicaPage(sidecard);
  await fillReplica(replica, cards);
  say(`${cards} cards put into the replica`);
  const page = sidecard.context.pages()[0] ?? (await sidecard.context.newPage());
  const [first] = TICKETS;
  await page.goto(server.url(`/agent/tickets/${first}`));
  await page.evaluate((id) => window.zendesk.ready(id), first);
  const worker = await RankerWorker.of(sidecard);

  const { panel: builder, took: withoutSnapshot } = await open(sidecard, page);
  await replica.evaluate(() => window.sidecardBench.snapshotKept());
  await builder.close();
  await worker.gone();
  say('index built and kept');
  const opened = await openTimes(sidecard, page, worker);
  say(`panel opened ${OPENINGS} times`);
  const { panel } = await open(sidecard, page);
  const memory = await worker.memory();
  const { read, changed } = await changeTimes(page, panel);
  say(`ticket changed ${changed.length} times`);
  const searchable = await searchableTimes(replica);
  say(`${CHANGED_CARDS} cards changed`);
  return { withoutSnapshot, opened, read, changed, searchable, memory };
}
