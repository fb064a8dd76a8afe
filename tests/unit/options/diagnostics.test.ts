import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Id } from '@/cards/ids';
import { type DiagnosticFacts, diagnosticsText } from '@/entrypoints/options/diagnosticsText';
import { database } from '@/storage/database';
import { writeSetting } from '@/storage/settings';
import { replicaStatistics } from '@/storage/statistics';
import { AT, aDraft } from '../cards/aBackup';
import { aCard } from '../cards/aCard';
import { emptyDatabase } from '../storage/emptyDatabase';
import { anEvent, QUERY } from '../storage/learning/anEvent';

beforeEach(emptyDatabase);

async function facts(): Promise<DiagnosticFacts> {
  return {
    version: '1.2.3',
    browser: 'Mozilla/5.0 (X11; Linux x86_64)',
    platform: 'linux x86-64',
    locale: 'es-ES, interface es',
    statistics: await replicaStatistics(),
    storage: { used: 1_234_567, quota: undefined, isPersisted: true },
    helpdesks: [
      { name: 'Zendesk', isAllowed: true },
      { name: 'Intercom', isAllowed: false },
    ],
    otherSites: 2,
    commands: [
      { name: 'insert-top-suggestion', keys: 'Alt+Shift+I' },
      { name: 'capture-selection', keys: '' },
    ],
    backedUpAt: '2026-11-02T10:11:12.000Z',
  };
}

/** Puts a word of its own wherever a table takes text, and gives the words. */
async function fillWith(word: string): Promise<string[]> {
  const used: string[] = [];
  const next = () => {
    used.push(`${word}${used.length}`);
    return used.at(-1) ?? word;
  };
  const id = <Kind extends string>(kind: Kind) => `${kind}:${next()}` as Id<never>;
  const card = aCard({
    ...{ id: next(), collection: next(), owner: next(), title: next(), notes: next() },
    answer: { en: { title: next(), body: next() }, [`es-${next().slice(0, 8)}`]: { body: next() } },
    keywords: [next()],
    sources: [{ name: next(), url: `https://${next()}.example/`, quote: next(), at: AT }],
    triggers: [{ host: next(), tag: next(), phrase: next() }],
  });
  const ticket = { ticketKey: next(), ticketUrl: `https://${next()}.zendesk.com/agent/tickets/1` };
  const draft = aDraft(next());
  await database.transaction('rw', database.tables, async () => {
    await database.cards.put(card);
    await database.collections.put({ id: id('collection'), schema: 1, name: next() });
    await database.members.put({ id: id('member'), schema: 1, name: next() });
    await database.favourites.put({ card: id('card'), at: AT });
    await database.drafts.put({ ...draft, fields: { ...draft.fields, title: next() } });
    await database.captures.put({
      ...{ id: id('capture'), windowId: 1, state: 'read', text: next(), html: next(), at: AT },
      ...{ pageTitle: next(), pageUrl: `https://${next()}.example/` },
    });
    await database.receipts.put({
      ...{ id: id('receipt'), card: id('card'), ...ticket, at: AT },
      ...{ revision: AT, lang: next(), strategy: next() },
    });
    await database.dismissals.put({ ticketKey: next(), card: id('card'), at: AT });
    const query = { ...QUERY, subject: next(), body: next(), sentences: [next()], names: [next()] };
    await database.pendingEvents.put(anEvent('insert', { ticketKey: next(), query }));
    await database.countedEvents.put({
      ticketKey: next(),
      card: id('card'),
      kind: 'copy',
      at: AT,
      increment: { [next()]: 1 },
    });
    await database.shards.put({ id: next(), rev: next(), content: { [next()]: 1 } });
    await database.snapshots.put({
      name: 'ranker-index',
      version: next(),
      seq: 1,
      content: next(),
    });
    await writeSetting('agent-name', next());
    await writeSetting('me', id('member'));
  });
  return used;
}

describe('the diagnostics', () => {
  it('say what this installation is, and how much it holds', async () => {
    await database.cards.put(aCard());
    expect(diagnosticsText(await facts())).toBe(
      [
        'Sidecard 1.2.3',
        'Browser: Mozilla/5.0 (X11; Linux x86_64)',
        'Platform: linux x86-64',
        'Locale: es-ES, interface es',
        `Database: version ${database.verno}`,
        'Cards: draft 0, published 1, archived 0',
        'Languages: en 1',
        'Counts: ownCards 1, collections 0, members 0, favourites 0, drafts 0, captures 0, receipts 0',
        'Storage: 1.2 MB of unknown, persisted',
        'Help desks: Zendesk allowed, Intercom not allowed',
        'Other sites: 2',
        'Commands: insert-top-suggestion Alt+Shift+I, capture-selection not set',
        'Last backup: 2026-11-02',
      ].join('\n'),
    );
  });

  it('tell no word of a card, a ticket or a name, whatever the tables hold', async () => {
    const word = fc.stringMatching(/^q[a-z]{5,9}z$/);
    await fc.assert(
      fc.asyncProperty(word, async (each) => {
        await emptyDatabase();
        const used = await fillWith(each);
        const text = diagnosticsText(await facts());
        expect(text).toContain('published 1');
        expect(used.filter((one) => text.includes(one.slice(0, 6)))).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });
});
