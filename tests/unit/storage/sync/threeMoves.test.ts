import { describe, expect, it } from 'vitest';
import type { Card } from '@/cards/card';
import type { CardId } from '@/cards/ids';
import { nameOfPart } from '@/cards/merge/parts';
import type { StandIn } from '../../../couch/standIn/standIn';
import { aWorkspace, collectionOf, PREFIX } from './aWorkspace';
import { cardsOf, type Device, newDevice, rowsOf, START, saidBy } from './device';
import { inStep } from './twoDevices';
import { capture, edit } from './work';

const TEXT = 'First.\n\nSecond.\n\nThird.';

describe('a card that three people move to three collections', () => {
  const SLUGS = ['help', 'shop', 'bar', 'inn'];
  const HOUR = 3_600_000;
  const SAID = ['First by Ann.', 'Second by Bob.', 'Third by Eve.'];

  /** Edits the card and moves it, each person to a collection of their own and hearing of no other. */
  async function moveApart(standIn: StandIn, people: readonly Device[], id: CardId) {
    for (const [at, device] of people.entries()) {
      const body = TEXT.split('\n\n')
        .with(at, SAID[at] ?? '')
        .join('\n\n');
      const collection = collectionOf(SLUGS[at + 1] ?? '') as Card['collection'];
      device.later(START + (at + 1) * HOUR - device.now());
      await edit(device, id, { body, collection });
    }
    const deaf = { status: 500, body: '{"error":"timeout","reason":""}' };
    standIn.before = ({ path }) => (path.includes('_changes') ? deaf : undefined);
    for (const device of people) await device.sync();
    standIn.before = () => undefined;
    const there = SLUGS.filter((slug) => {
      const tree = standIn.couch.database(`${PREFIX}c_${slug}`)?.tree(id);
      return tree?.winner().content?.isDeleted === false;
    });
    expect(there).toEqual(SLUGS.slice(1));
  }

  /** Settles what is open on a device, with both texts. */
  async function settleAll(device: Device): Promise<void> {
    for (const open of await device.openConflicts()) {
      const names = open.conflict.parts.map(nameOfPart);
      const choices = Object.fromEntries(names.map((name) => [name, 'both' as const]));
      const at = new Date(device.now()).toISOString();
      await device.settleConflict(open, choices, {
        ...{ by: `member:${device.workspace.account}`, at },
      } as never);
    }
  }

  async function movedApart() {
    const rights = SLUGS.map((slug) => `edit:${slug}`);
    const standIn = await aWorkspace({ ann: rights, bob: rights, eve: rights, dan: rights });
    const ann = await newDevice(standIn, 'ann');
    const people = [ann, await newDevice(standIn, 'bob'), await newDevice(standIn, 'eve')];
    await inStep(ann);
    const { id } = await capture(ann, 'Refunds', TEXT);
    await inStep(...people);
    await moveApart(standIn, people, id);
    return { standIn, ann, people, id };
  }

  it('shows the one that was changed last to whoever looks on, and then the next', async () => {
    const { standIn, id } = await movedApart();
    const dan = await newDevice(standIn, 'dan');
    await inStep(dan);
    expect((await saidBy(dan))[0]?.[1]).toContain(SAID[2]);
    const inn = standIn.couch.database(`${PREFIX}c_inn`)?.tree(id)?.winner();
    const base = `${inn?.position}-${inn?.hash}` as never;
    await dan.backend.push(`${PREFIX}c_inn`, [{ id, base, content: null }], null);
    await inStep(dan);
    expect((await saidBy(dan))[0]?.[1]).toContain(SAID[1]);
  });

  it('stands in one of them, with what each wrote', async () => {
    const { ann, people } = await movedApart();
    for (let round = 0; round < 6; round += 1) {
      await inStep(...people);
      for (const device of people) await settleAll(device);
    }
    await inStep(...people, ...people);
    const [first] = await cardsOf(ann);
    for (const words of SAID) expect(first?.answer.en?.body).toContain(words);
    for (const device of people) {
      expect(await cardsOf(device)).toEqual([first]);
      expect([...(await rowsOf(device)), ...(await device.openConflicts())]).toEqual([]);
      expect(await device.database.documents.where('kind').equals('card').count()).toBe(0);
    }
  });
}, 30_000);
