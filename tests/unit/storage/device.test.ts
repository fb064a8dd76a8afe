import { beforeEach, describe, expect, it } from 'vitest';
import type { CardId, ReceiptId } from '@/cards/ids';
import { database } from '@/storage/database';
import { addReceipt, dismiss, dismissedFrom, removeReceipt, undoDismiss } from '@/storage/device';
import type { Receipt } from '@/storage/receipt';
import { readSetting, writeSetting } from '@/storage/settings';
import { watchDismissals } from '@/storage/watch';
import { emptyDatabase } from './emptyDatabase';
import { Tellings } from './tellings';

beforeEach(emptyDatabase);

const NOW = Date.parse('2026-11-22T10:00:00Z');
const DAY = 86_400_000;
const A = 'card:a' as CardId;
const B = 'card:b' as CardId;

describe('cards sent away', () => {
  it('are sent away from one ticket alone', async () => {
    await dismiss('zendesk:1', A, NOW);
    await dismiss('zendesk:2', B, NOW);
    expect(await dismissedFrom('zendesk:1')).toEqual(new Set([A]));
    expect(await dismissedFrom('zendesk:2')).toEqual(new Set([B]));
    expect(await dismissedFrom('zendesk:3')).toEqual(new Set());
  });

  it('come back when called back, one by one', async () => {
    await dismiss('zendesk:1', A, NOW);
    await dismiss('zendesk:1', B, NOW);
    await undoDismiss('zendesk:1', A);
    await undoDismiss('zendesk:2', B);
    expect(await dismissedFrom('zendesk:1')).toEqual(new Set([B]));
  });

  it('are sent away once, however often, from the last time on', async () => {
    await dismiss('zendesk:1', A, NOW - 80 * DAY);
    await dismiss('zendesk:1', A, NOW);
    await dismiss('zendesk:2', B, NOW + 20 * DAY);
    expect(await dismissedFrom('zendesk:1')).toEqual(new Set([A]));
    expect(await database.dismissals.count()).toBe(2);
  });

  it('are forgotten after 90 days, when the next is sent away', async () => {
    await dismiss('zendesk:1', A, NOW);
    await dismiss('zendesk:2', B, NOW + 90 * DAY);
    expect(await dismissedFrom('zendesk:1')).toEqual(new Set([A]));
    await dismiss('zendesk:2', B, NOW + 90 * DAY + 1);
    expect(await dismissedFrom('zendesk:1')).toEqual(new Set());
  });

  it('are watched', async () => {
    const tellings = new Tellings(watchDismissals('zendesk:1'));
    expect(await tellings.next()).toEqual([]);
    await dismiss('zendesk:1', A, NOW);
    expect(await tellings.next()).toEqual([A]);
    await undoDismiss('zendesk:1', A);
    expect(await tellings.next()).toEqual([]);
    tellings.stop();
  });
});

describe('receipts', () => {
  const receipt: Receipt = {
    id: 'receipt:1' as ReceiptId,
    card: A,
    revision: '2026-11-09T12:54:56.000Z',
    lang: 'en',
    ticketKey: 'zendesk:1',
    ticketUrl: 'https://meadowlark.zendesk.com/agent/tickets/1',
    strategy: 'paste',
    at: '2026-11-22T10:00:00.000Z',
  };

  it('are kept, and taken back with the insert they are for', async () => {
    await addReceipt(receipt);
    await addReceipt({ ...receipt, id: 'receipt:2' as ReceiptId });
    await removeReceipt(receipt.id);
    expect((await database.receipts.toArray()).map(({ id }) => id)).toEqual(['receipt:2']);
  });

  it('that are not there can be taken back', async () => {
    await removeReceipt(receipt.id);
    expect(await database.receipts.count()).toBe(0);
  });
});

describe('settings', () => {
  it('are unknown until they are written, and then the last that was', async () => {
    expect(await readSetting('agent-name')).toBeUndefined();
    await writeSetting('agent-name', 'Ana');
    await writeSetting('agent-name', 'Ana Ferrer');
    expect(await readSetting('agent-name')).toBe('Ana Ferrer');
  });
});
