import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type BackupContent, backupText } from '@/cards/backup';
import type { RestoreMode } from '@/cards/backupPlan';
import { type ReadBackup, readBackup } from '@/cards/backupReading';
import { newId } from '@/cards/ids';
import { cardChangesSince, noteCardChanges } from '@/storage/changeLog';
import { bindCollection } from '@/storage/collectionBindings';
import { database } from '@/storage/database';
import { readSetting, writeSetting } from '@/storage/settings';
import { StorageFullError } from '@/storage/storageFull';
import { readContent } from '@/storage/transfer/content';
import { eraseEverything } from '@/storage/transfer/eraseEverything';
import { exportBackup } from '@/storage/transfer/exportBackup';
import { previewRestore, restoreBackup, undoRestore } from '@/storage/transfer/restoreBackup';
import {
  AT,
  aDraft,
  aVersion,
  by,
  cardId,
  collectionId,
  content,
  EMPTY,
  memberId,
} from '../../cards/aBackup';
import { aCard } from '../../cards/aCard';
import { emptyDatabase } from '../emptyDatabase';

beforeEach(emptyDatabase);

const LATER = '2026-11-21T10:00:00.000Z';
const NOW = Date.parse('2026-11-22T10:00:00.000Z');
const NOTHING = { added: 0, updated: 0, same: 0, kept: 0, removed: 0, rehomed: 0 };

function read(text: string): ReadBackup {
  const reading = readBackup(text);
  if (reading.state !== 'read') throw new Error(`Not read: ${reading.state}`);
  return reading;
}

const restore = (held: BackupContent, mode: RestoreMode) =>
  restoreBackup({ content: held, writtenAt: AT }, mode, 'Restored');
const fill = (held = content()) => restore(held, 'replace');

async function changedCards(since: number): Promise<string[]> {
  const { changes } = await cardChangesSince(since);
  return changes.map(({ id }) => id.slice(5)).sort();
}

describe('a backup', () => {
  it('made on one device is the same workspace on another', async () => {
    await fill();
    const { name, text } = await exportBackup('1.2.3', NOW);
    expect(name).toMatch(/^sidecard-backup-2026-11-2\d\.json$/);
    await emptyDatabase();
    await restore(read(text).content, 'merge');
    expect(await readContent()).toEqual(content());
    expect(await changedCards(0)).toEqual(['one']);
  });

  it('holds nothing of tickets', async () => {
    await fill();
    const card = cardId('one');
    const url = 'https://acme.zendesk.com/agent/tickets/7';
    const ticket = { ticketKey: 'zendesk:acme:7', ticketUrl: url };
    const how = { revision: AT, lang: 'en', strategy: 'paste', at: AT };
    await database.receipts.put({ id: newId('receipt'), card, ...how, ...ticket });
    await database.dismissals.put({ ticketKey: 'zendesk:acme:7', card, at: AT });
    const text = { text: 'a highlight', html: '', pageTitle: 'Acme', pageUrl: url };
    await database.captures.put({
      ...{ id: newId('capture'), windowId: 1, state: 'read', at: AT },
      ...text,
    });
    const file = (await exportBackup('1.2.3', NOW)).text;
    expect(file).not.toMatch(/acme|highlight|paste/i);
    expect(read(file).content).toEqual(content());
  });

  it('is read and restored with ten thousand cards, and each is told as changed', async () => {
    const cards = Array.from({ length: 10_000 }, (_, index) => aCard({ id: `c${index}` }));
    const file = read(backupText(content({ cards }), '1', NOW)).content;
    const { counts } = await restore(file, 'merge');
    expect(counts).toEqual({ ...NOTHING, added: 10_000 });
    expect(await database.cards.count()).toBe(10_000);
    expect((await cardChangesSince(0)).changes).toHaveLength(10_000);
  }, 30_000);
});

describe('a restore', () => {
  const file = content({
    cards: [aCard({ id: 'two' })],
    ...{ members: [], drafts: [], favourites: [], versions: [aVersion('two', 'Two said.')] },
  });
  const main = { id: collectionId('main'), schema: 1 as const, name: 'Main' };

  it('says before what it will do, and writes nothing', async () => {
    await fill();
    const reading = vi.spyOn(database.cards, 'toArray');
    const nobody = { ...file, settings: EMPTY.settings };
    expect(await previewRestore(nobody)).toEqual({
      merge: { counts: { ...NOTHING, added: 1 }, goesOnAs: null },
      replace: { counts: { ...NOTHING, added: 1, removed: 1 }, goesOnAs: null },
    });
    expect(reading).toHaveBeenCalledOnce();
    expect(await readContent()).toEqual(content());
  });

  it('that merges leaves what is here', async () => {
    await fill();
    const { seq } = await cardChangesSince(0);
    await restore(file, 'merge');
    const cards = [aCard(), aCard({ id: 'two' })];
    const versions = [...content().versions, ...file.versions];
    expect(await readContent()).toEqual(content({ cards, versions }));
    expect(await changedCards(seq)).toEqual(['two']);
  });

  it('keeps what the cards said that it writes over', async () => {
    await fill();
    const newer = aCard({ answer: { en: { body: 'Newer.' } }, updated: by(LATER) });
    const restored = await restore(content({ cards: [newer], versions: [] }), 'merge');
    const bodies = (await readContent()).versions.map(({ content: said }) => said.answer.en?.body);
    expect(bodies.sort()).toEqual(['An answer.', 'What it said.']);
    expect(await undoRestore(restored)).toBe('undone');
    expect(await readContent()).toEqual(content());
  });

  it('that replaces can be taken back', async () => {
    await fill();
    await writeSetting('backed-up-at', LATER);
    const { seq } = await cardChangesSince(0);
    const restored = await restore({ ...file, settings: {} }, 'replace');
    expect(await readContent()).toEqual({ ...file, settings: EMPTY.settings });
    expect(await changedCards(seq)).toEqual(['one', 'two']);
    expect(await undoRestore(restored)).toBe('undone');
    expect(await readContent()).toEqual(content());
    expect(await readSetting('backed-up-at')).toBe(LATER);
  });

  it('taken back leaves no word that the file was a backup', async () => {
    const restored = await restore(content(), 'replace');
    expect(await readSetting('backed-up-at')).toBe(AT);
    expect(await undoRestore(restored)).toBe('undone');
    expect(await readSetting('backed-up-at')).toBeUndefined();
    expect(await readContent()).toEqual(EMPTY);
  });

  const half = aDraft('typed', LATER);
  it.each<[string, () => Promise<unknown>]>([
    ['a card is saved', () => noteCardChanges([cardId('two')])],
    ['a draft is typed in', () => database.drafts.put(half)],
    ['a card is favoured', () => database.favourites.put({ card: cardId('two'), at: LATER })],
    ['a collection is named', () => database.collections.put({ ...main, name: 'Renamed' })],
    ['a name is given', () => writeSetting('agent-name', 'Tom')],
    ['a collection is bound', () => bindCollection(main.id, { brand: 'Leaf' })],
  ])('is not taken back once %s: that would be lost', async (_, change) => {
    await fill();
    const restored = await restore(file, 'replace');
    await change();
    const since = await readContent();
    expect(await undoRestore(restored)).toBe('changed-since');
    expect(await readContent()).toEqual(since);
  });

  it.each(['merge', 'replace'] as const)(
    'that fails half way changes nothing: %s',
    async (mode) => {
      await fill();
      const changes = await cardChangesSince(0);
      const fail = vi.spyOn(database.drafts, 'bulkPut').mockRejectedValue(new Error('Broken.'));
      const late = content({ cards: [aCard({ id: 'two' })], drafts: content().drafts });
      const fresh = late.drafts.map((draft) => ({ ...draft, at: '2027-01-01T00:00:00.000Z' }));
      await expect(restore({ ...late, drafts: fresh }, mode)).rejects.toThrow('Broken.');
      fail.mockRestore();
      expect(await readContent()).toEqual(content());
      expect(await cardChangesSince(0)).toEqual(changes);
    },
  );

  it('for which there is no room says so, and changes nothing', async () => {
    await fill();
    const full = new DOMException('Too much.', 'QuotaExceededError');
    const fail = vi.spyOn(database.changeLog, 'add').mockRejectedValue(full);
    await expect(restore(file, 'replace')).rejects.toThrow(StorageFullError);
    fail.mockRestore();
    expect(await readContent()).toEqual(content());
  });
});

describe('erasing', () => {
  it('empties the device, and tells which cards are gone', async () => {
    await fill();
    await writeSetting('welcomed-at', AT);
    await database.members.put({ id: memberId('tom'), schema: 1, name: 'Tom' });
    const { seq } = await cardChangesSince(0);
    await eraseEverything();
    expect(await readContent()).toEqual(EMPTY);
    expect(await readSetting('welcomed-at')).toBeUndefined();
    expect((await cardChangesSince(seq)).changes).toEqual([{ id: cardId('one'), card: undefined }]);
  });

  it('that fails half way erases nothing', async () => {
    await fill();
    vi.spyOn(database.changeLog, 'add').mockRejectedValue(new Error('Broken.'));
    await expect(eraseEverything()).rejects.toThrow('Broken.');
    expect(await readContent()).toEqual(content());
  });
});
