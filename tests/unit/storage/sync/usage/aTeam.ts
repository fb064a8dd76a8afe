import { expect } from 'vitest';
import type { Card } from '@/cards/card';
import { Learned } from '@/ranking/learning/learned';
import { periodOf } from '@/ranking/learning/shard';
import type { StandIn } from '../../../../couch/standIn/standIn';
import { aWorkspace, shareUse } from '../aWorkspace';
import { type Device, newDevice } from '../device';
import { capture } from '../work';
import { daysOnServer } from './daysOnServer';

const HOUR = 3_600_000;

/** Everybody comes in step, one after the other, what was done being told and read. */
export async function tell(...devices: Device[]): Promise<void> {
  for (const device of devices) {
    device.later(HOUR);
    expect(await device.sync()).toEqual({ state: 'done' });
  }
}

/** Two devices with one card. */
export async function aTeam(shares?: 'counts' | 'words') {
  const standIn = await aWorkspace({ ann: ['edit:help'], bob: ['read:help'] });
  if (shares) await shareUse(standIn, ['help'], shares);
  const ann = await newDevice(standIn, 'ann');
  const bob = await newDevice(standIn, 'bob');
  const card = await capture(ann, 'Refunds', 'Five days.', { sync: true });
  await tell(ann, bob);
  return { standIn, ann, bob, card };
}

/** What each day on the server counts of a card. */
export async function countsOf(standIn: StandIn, { id }: Pick<Card, 'id'>) {
  const days = await daysOnServer(standIn, 'help');
  return days.map(({ counts }) => counts[id]);
}

/** What a ranker of a device has learned, of all shards that it finds. */
export async function learnedOn({ database, now }: Device): Promise<Learned> {
  const learned = new Learned({ device: 'ranker', epoch: 0, period: periodOf(now()) });
  for (const { id, content } of await database.shards.toArray()) learned.put(content, id);
  return learned;
}

/** The uses of a card that the shards of a device come to. */
export async function usesOn(device: Device, { id }: Card): Promise<number> {
  const learned = await learnedOn(device);
  const number = learned.numberOf(id);
  return number === undefined ? 0 : learned.usesOf(number);
}
