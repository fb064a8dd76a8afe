import type { CardId } from '@/cards/ids';
import type { SharedSums, UsageCounts, UsageDocument } from '@/documents/kinds/usage';
import { UsageSums } from '@/documents/usageSums';
import type { EventKind } from '@/storage/learning/event';
import type { Receipt } from '@/storage/receipt';
import { contentOfDay } from '@/storage/sync/usage/dayContent';
import type { StandIn } from '../../../../couch/standIn/standIn';
import type { Device } from '../device';
import { doWith, settle, sharedOf } from '../usage/aTeacher';
import { daysOnServer } from '../usage/daysOnServer';
import { type Agent, SLUGS } from './agent';
import type { Violation } from './laws';
import type { Random } from './random';

const KINDS = ['insert', 'insert', 'copy', 'open', 'not-for'] as const;
const FIELDS = {
  ...({ insert: 'inserts', copy: 'copies', open: 'opens', 'not-for': 'negatives' } as const),
};

/** An insert that can be undone still. */
interface Insert {
  receipt: Receipt;
  slug: string;
}

/** What everybody did with the cards, by collection. */
export class UseLedger {
  /** By slug, card and field how often. */
  readonly counts = new Map<string, number>();
  readonly sums = new Map(SLUGS.map((slug) => [slug, new UsageSums()]));
  readonly inserts = new Map<Device, Insert[]>();
  #tickets = 0;

  newTicket(): string {
    this.#tickets += 1;
    return `ticket ${this.#tickets}`;
  }

  used(slug: string, kind: EventKind, card: CardId, ticketKey: string): void {
    const key = `${slug} ${card} ${FIELDS[kind]}`;
    this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
    this.sums.get(slug)?.add(sharedOf({ ticketKey, card, kind }, 1));
  }

  undone(slug: string, { card, ticketKey }: Receipt): void {
    this.sums.get(slug)?.add(sharedOf({ ticketKey, card, kind: 'insert' }, -1));
  }
}

/** Does something with a card. */
export async function putToUse(agent: Agent, ledger: UseLedger, random: Random) {
  const card = random.oneOf(await agent.cards());
  const kind = random.oneOf(KINDS);
  if (!card || !kind) return undefined;
  const slug = card.collection.slice('collection:'.length);
  const ticket = ledger.newTicket();
  const { device } = agent;
  const receipt = await doWith(device, kind, card.id, ticket);
  ledger.used(slug, kind, card.id, ticket);
  if (kind === 'insert') {
    ledger.inserts.set(device, [...(ledger.inserts.get(device) ?? []), { receipt, slug }]);
  }
  return `uses ${card.id} in ${slug}: ${kind} for ${ticket}`;
}

/** Takes an insert back after its minute. */
export async function undoInsert(agent: Agent, ledger: UseLedger, random: Random) {
  const { device } = agent;
  const inserts = ledger.inserts.get(device) ?? [];
  const insert = random.oneOf(inserts);
  if (!insert) return undefined;
  ledger.inserts.set(
    device,
    inserts.filter((each) => each !== insert),
  );
  const { receipt, slug } = insert;
  await device.takeInsertBack(receipt.id);
  await settle(device);
  ledger.undone(slug, receipt);
  return `undoes its insert of ${receipt.card} for ${receipt.ticketKey}`;
}

/** Whether all that was done on a device is on the server. */
export async function isAllTold({ database }: Device): Promise<boolean> {
  for (const { place, id, document } of await database.usageDays.toArray()) {
    const told = await database.documents.get([place, id]);
    if (JSON.stringify(told?.content) !== JSON.stringify(contentOfDay(document))) return false;
  }
  return true;
}

function countsOf(slug: string, days: readonly UsageDocument[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const day of days) {
    for (const [card, count] of Object.entries(day.counts) as [CardId, UsageCounts[CardId]][]) {
      for (const [field, times] of Object.entries(count ?? {})) {
        const key = `${slug} ${card} ${field}`;
        if (times > 0) counts.set(key, (counts.get(key) ?? 0) + times);
      }
    }
  }
  return counts;
}

function sumOf(parts: readonly (SharedSums | undefined)[]): string {
  const sums = new UsageSums();
  for (const part of parts) if (part) sums.add(part);
  return JSON.stringify(sums.toSums());
}

function sortedText(counts: ReadonlyMap<string, number>): string {
  return JSON.stringify([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What a device has added up of the others. */
async function readBy({ database }: Device, slug: string): Promise<string> {
  const rows = await database.shards.where('id').startsWith(`shard:team.c_${slug}_use.`).toArray();
  return sumOf(rows.map(({ content }) => content as SharedSums));
}

async function othersDays({ database }: Device, days: readonly UsageDocument[]) {
  const own = await database.settings.get('usage-devices');
  const devices: unknown = own?.value ?? [];
  return days.filter(({ device }) => !Array.isArray(devices) || !devices.includes(device));
}

/** Counters equal the events, there and on every device. */
export async function violationsOfUse(
  standIn: StandIn,
  agents: readonly Agent[],
  ledger: UseLedger,
): Promise<Violation[]> {
  const found: Violation[] = [];
  for (const slug of SLUGS) {
    const days = await daysOnServer(standIn, slug);
    const done = new Map([...ledger.counts].filter(([key]) => key.startsWith(`${slug} `)));
    if (sortedText(countsOf(slug, days)) !== sortedText(done)) {
      found.push({ law: `the counts of ${slug} are not what was done` });
    }
    const learned = JSON.stringify(ledger.sums.get(slug)?.toSums());
    if (sumOf(days.map((day) => day.learned)) !== learned) {
      found.push({ law: `the sums of ${slug} are not what was learned` });
    }
    for (const { name, device } of agents) {
      const others = await othersDays(device, days);
      if ((await readBy(device, slug)) !== sumOf(others.map((day) => day.learned))) {
        found.push({ law: `${name} has not the sums of ${slug} that the others sent` });
      }
    }
  }
  return found;
}
