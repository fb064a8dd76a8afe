import * as v from 'valibot';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { database } from '@/storage/database';
import { dismissedFrom } from '@/storage/device';
import { LearningEventSchema } from '@/storage/learning/event';
import {
  callBack,
  noteInsert,
  noteUse,
  sendAway,
  takeInsertBack,
} from '@/storage/learning/pendingEvents';
import { forgetEverythingLearned, watchForgetting } from '@/storage/learning/shards';
import { StorageFullError } from '@/storage/storageFull';
import { eraseEverything } from '@/storage/transfer/eraseEverything';
import { exportBackup } from '@/storage/transfer/exportBackup';
import { emptyDatabase } from '../emptyDatabase';
import { Tellings } from '../tellings';
import { A, anEvent, aReceipt, NOW, QUERY, TICKET } from './anEvent';

beforeEach(emptyDatabase);

async function pending(): Promise<string[]> {
  const events = await database.pendingEvents.toArray();
  return events.map(({ card, kind }) => `${kind} ${card}`).sort();
}

async function putCounted(kind: 'insert' | 'not-for'): Promise<void> {
  await database.countedEvents.put({
    ...{ ticketKey: TICKET, card: A, kind },
    ...{ at: new Date(NOW).toISOString(), increment: 1 },
  });
}

async function isToBeTakenBack(): Promise<boolean> {
  return (await database.countedEvents.where('undone').equals(1).count()) === 1;
}

describe('an insert', () => {
  it('waits to be learned from exactly when its receipt is kept', async () => {
    await noteInsert(aReceipt(), QUERY);
    expect(await pending()).toEqual(['insert card:a']);
    expect(await database.receipts.count()).toBe(1);
    const full = new DOMException('', 'QuotaExceededError');
    vi.spyOn(database.pendingEvents, 'put').mockRejectedValueOnce(full);
    const failing = noteInsert(aReceipt({ ticketKey: 'zendesk:acme:8' }), QUERY);
    await expect(failing).rejects.toThrow(StorageFullError);
    expect(await database.receipts.count()).toBe(1);
  });

  it('that is undone is gone with its receipt', async () => {
    const receipt = aReceipt();
    await noteInsert(receipt, QUERY);
    await takeInsertBack(receipt.id);
    await takeInsertBack(receipt.id);
    expect(await pending()).toEqual([]);
    expect(await database.receipts.count()).toBe(0);
  });

  it('that had counted is marked to be taken back', async () => {
    const receipt = aReceipt();
    await noteInsert(receipt, QUERY);
    await putCounted('insert');
    await takeInsertBack(receipt.id);
    expect(await isToBeTakenBack()).toBe(true);
  });

  it('of a card that was inserted twice counts on when one of them is undone', async () => {
    const [first, second] = [aReceipt(), aReceipt()];
    await noteInsert(first, QUERY);
    await noteInsert(second, QUERY);
    await takeInsertBack(second.id);
    expect(await pending()).toEqual(['insert card:a']);
    await takeInsertBack(first.id);
    expect(await pending()).toEqual([]);
  });

  it('that is undone leaves a copy of the same card', async () => {
    const receipt = aReceipt();
    await noteUse(anEvent('copy'));
    await noteInsert(receipt, QUERY);
    await takeInsertBack(receipt.id);
    expect(await pending()).toEqual(['copy card:a']);
  });
});

describe('a card sent away', () => {
  it('is learned from, until it is called back', async () => {
    await sendAway(anEvent('not-for'));
    expect(await dismissedFrom(TICKET)).toEqual(new Set([A]));
    expect(await pending()).toEqual(['not-for card:a']);
    await callBack(TICKET, A);
    expect(await dismissedFrom(TICKET)).toEqual(new Set());
    expect(await pending()).toEqual([]);
    expect(await isToBeTakenBack()).toBe(false);
  });

  it('is taken back when it had counted, and an insert that counted is not', async () => {
    await putCounted('insert');
    await callBack(TICKET, A);
    expect(await isToBeTakenBack()).toBe(false);
    await putCounted('not-for');
    await callBack(TICKET, A);
    expect(await isToBeTakenBack()).toBe(true);
  });
});

describe('what is kept of a ticket', () => {
  it('stays below 200 kB, whatever the ticket holds', async () => {
    const long = '\u{1F4E6}'.repeat(100_000);
    const lists = { sentences: Array(5000).fill('Es ist weg.'), names: Array(900).fill('hannah') };
    const query = { ...QUERY, ...lists, subject: long, body: long, earlier: long };
    await noteUse(anEvent('open', { query }));
    const [event] = await database.pendingEvents.toArray();
    expect(v.safeParse(LearningEventSchema, event).success).toBe(true);
    expect(new TextEncoder().encode(JSON.stringify(event)).length).toBeLessThan(200_000);
    expect(event?.query.sentences.length).toBeGreaterThan(100);
  });

  it('is in no backup, and goes with everything', async () => {
    await noteInsert(aReceipt(), QUERY);
    await sendAway(anEvent('not-for'));
    await putCounted('insert');
    expect((await exportBackup('1', NOW)).text).not.toMatch(/never came|acme/);
    await eraseEverything();
    expect(await database.pendingEvents.count()).toBe(0);
    expect(await database.countedEvents.count()).toBe(0);
  });

  it('is forgotten with all that was learned; cards sent away stay away', async () => {
    const tellings = new Tellings(watchForgetting());
    expect(await tellings.next()).toBe(0);
    await sendAway(anEvent('not-for'));
    await putCounted('not-for');
    await database.shards.put({ id: 'mine', rev: '1', content: {} });
    await forgetEverythingLearned();
    expect(await tellings.next()).toBe(1);
    tellings.stop();
    expect(await pending()).toEqual([]);
    expect(await database.countedEvents.count()).toBe(0);
    expect(await database.shards.count()).toBe(0);
    expect(await dismissedFrom(TICKET)).toEqual(new Set([A]));
  });
});
