// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  callCardBack,
  copyCard,
  dismissCard,
  openCard,
} from '@/entrypoints/sidepanel/card/cardActions';
import { panel } from '@/entrypoints/sidepanel/store';
import { database } from '@/storage/database';
import { dismissedFrom } from '@/storage/device';
import { aCard } from '../cards/aCard';
import { speak } from '../components/strings';
import { aTicket } from '../ranking/asTicket';
import { emptyDatabase } from '../storage/emptyDatabase';

const CARD = aCard({ answer: { en: { body: 'Rinse the pump.' } } });
const TICKET = aTicket(['My pump is noisy.'], { key: 'zendesk:acme:7', subject: 'Pump' });

let isCopyAllowed = true;

beforeEach(async () => {
  await emptyDatabase();
  await speak('en');
  await database.cards.put(CARD);
  panel.setState(panel.getInitialState());
  isCopyAllowed = true;
  const write = async () => {
    if (!isCopyAllowed) throw new DOMException('', 'NotAllowedError');
  };
  vi.stubGlobal('ClipboardItem', class {});
  vi.stubGlobal('navigator', { clipboard: { write } });
});
afterEach(() => vi.unstubAllGlobals());

function showTicket(): void {
  const report = { state: 'ticket', ticket: TICKET } as const;
  panel.getState().showPage({ state: 'followed', tabId: 1, report });
}

async function pending(): Promise<string[]> {
  const events = await database.pendingEvents.toArray();
  return events.map(({ kind, card, query }) => `${kind} ${card}: ${query.body}`);
}

describe('what waits to be learned from', () => {
  it('is a copy that succeeded, with what the ticket asks', async () => {
    showTicket();
    isCopyAllowed = false;
    await copyCard(CARD.id, 'en');
    expect(await pending()).toEqual([]);
    isCopyAllowed = true;
    await copyCard(CARD.id, 'en');
    expect(await pending()).toEqual(['copy card:one: My pump is noisy.']);
  });

  it('is a card opened from the suggestions, and from no other list', async () => {
    showTicket();
    openCard(CARD.id, 'en', 'results');
    openCard(aCard({ id: 'two' }).id, 'en', 'suggested');
    await vi.waitUntil(async () => (await pending()).length > 0);
    expect(await pending()).toEqual(['open card:two: My pump is noisy.']);
    expect(panel.getState().openCard?.id).toBe('card:two');
  });

  it('is a card sent away, until it is called back', async () => {
    showTicket();
    await dismissCard(CARD.id);
    expect(await pending()).toEqual(['not-for card:one: My pump is noisy.']);
    expect(await dismissedFrom(TICKET.key)).toEqual(new Set([CARD.id]));
    await callCardBack(CARD.id);
    expect(await pending()).toEqual([]);
    expect(await dismissedFrom(TICKET.key)).toEqual(new Set());
    expect(panel.getState().status?.text).toBe('Back in the list');
  });

  it('is nothing without a ticket', async () => {
    await copyCard(CARD.id, 'en');
    openCard(CARD.id, 'en', 'suggested');
    await dismissCard(CARD.id);
    expect(panel.getState().status?.text).toBe('Copied');
    expect(await pending()).toEqual([]);
  });

  it('is nothing where storage is full: what was done is said all the same', async () => {
    showTicket();
    const full = new DOMException('', 'QuotaExceededError');
    vi.spyOn(database.pendingEvents, 'put').mockRejectedValue(full);
    await copyCard(CARD.id, 'en');
    expect(panel.getState().status?.text).toBe('Copied');
    await dismissCard(CARD.id);
    expect(panel.getState().status?.text).toContain('Storage is full');
    expect(await dismissedFrom(TICKET.key)).toEqual(new Set());
  });
});
