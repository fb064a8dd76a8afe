// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Draft } from '@/cards/draft';
import { newId } from '@/cards/ids';
// The panel loads it when the first highlight comes; here nothing is to wait for that.
import '@/entrypoints/sidepanel/capture/captureDraft';
import { listenForCaptures } from '@/entrypoints/sidepanel/capture/captures';
import { panel } from '@/entrypoints/sidepanel/store';
import type { Ticket } from '@/helpdesks/ticket';
import { addCapture } from '@/storage/captures';
import { type Capture, database } from '@/storage/database';
import { speak } from '../components/strings';
import { emptyDatabase } from '../storage/emptyDatabase';

beforeEach(async () => {
  fakeBrowser.reset();
  await emptyDatabase();
  await speak('en');
  panel.setState(panel.getInitialState());
  const own = { id: 1 };
  vi.spyOn(fakeBrowser.windows, 'getCurrent').mockResolvedValue(own as never);
  vi.spyOn(fakeBrowser.windows, 'getAll').mockResolvedValue([own] as never);
});

let end: (() => Promise<void>) | undefined;

afterEach(async () => {
  await end?.();
  end = undefined;
});

const URL_OF_7 = 'https://x.zendesk.com/agent/tickets/7';

function highlight(text: string, pageUrl: string): Promise<void> {
  const capture: Capture = {
    ...{ id: newId('capture'), windowId: 1, state: 'read', text, html: '' },
    ...{ pageTitle: 'Ana: my parcel', pageUrl, at: '2026-11-22T10:00:00.000Z' },
  };
  return addCapture(capture);
}

function show(url: string): void {
  const ticket: Ticket = {
    ...{ helpdesk: 'zendesk', key: url, id: '48213', url, channel: '', subject: '', tags: [] },
    ...{ requester: { name: 'ana pérez' }, messages: [], composer: null },
  };
  panel.getState().showPage({
    ...{ state: 'followed', tabId: 3 },
    report: { state: 'ticket', ticket },
  });
}

function bodyOf(draft: Pick<Draft, 'fields'> | undefined): string | undefined {
  return Object.values(draft?.fields.answer ?? {})[0]?.body;
}

async function draftsMade(count: number): Promise<Draft[]> {
  await vi.waitFor(async () => expect(await database.drafts.count()).toBe(count), 5000);
  return database.drafts.toArray();
}

const TEXT = 'The parcel that Ana Perez sent for ML-48299 has arrived here.';

describe('a highlight of a help desk', () => {
  it('is masked by the names of its ticket', async () => {
    show(URL_OF_7);
    await highlight(TEXT, `${URL_OF_7}/print?a=b`);
    end = await listenForCaptures();
    const [draft] = await draftsMade(1);
    expect(bodyOf(draft)).toBe(
      'The parcel that {{requester.name}} sent for [number] has arrived here.',
    );
    expect(draft?.source?.name).toBe('Zendesk');
    await vi.waitFor(() => {
      expect(panel.getState().status?.text).toContain(
        'Names and numbers of the ticket were masked',
      );
    });
  });

  it.each([
    ['of another ticket', 'https://x.zendesk.com/agent/tickets/70'],
    ['of no ticket', 'https://x.zendesk.com/tickets/7/print'],
  ])('%s is not masked by these names, and says so', async (_, pageUrl) => {
    show(URL_OF_7);
    await highlight(TEXT, pageUrl);
    end = await listenForCaptures();
    const [draft] = await draftsMade(1);
    expect(bodyOf(draft)).toBe('The parcel that Ana Perez sent for [number] has arrived here.');
    expect(draft?.source).toEqual({ name: 'Zendesk', at: '2026-11-22T10:00:00.000Z' });
    await vi.waitFor(() => {
      expect(panel.getState().status?.text).toContain('Names could not be masked');
    });
  });
});

it('a highlight that fails keeps no other from its form, and is told', async () => {
  panel.getState().showPage({ state: 'no-helpdesk' });
  await highlight('The first words', 'https://page.example/1');
  await highlight('The second words', 'https://page.example/2');
  const keep = database.drafts.put.bind(database.drafts);
  vi.spyOn(database.drafts, 'put').mockImplementation((draft) => {
    if (bodyOf(draft) === 'The first words') throw new Error('It is damaged.');
    return keep(draft);
  });
  const told: (string | undefined)[] = [];
  panel.subscribe(({ status }) => told.push(status?.text));
  end = await listenForCaptures();
  const [draft] = await draftsMade(1);
  expect(bodyOf(draft)).toBe('The second words');
  expect(told).toContainEqual(expect.stringContaining('It is damaged.'));
  expect((await database.captures.toArray()).map(({ text }) => text)).toEqual(['The first words']);
});
