import { beforeEach, expect, it } from 'vitest';
import type { CardId } from '@/cards/ids';
import { LiveIndex } from '@/entrypoints/ranker/liveIndex';
import { rankerApi } from '@/entrypoints/ranker/rankerApi';
import { noteCardChanges } from '@/storage/changeLog';
import { database } from '@/storage/database';
import { dismiss, undoDismiss } from '@/storage/device';
import { aCard, type CardTraits } from '../cards/aCard';
import { aTicket } from '../ranking/asTicket';
import { beginAnew } from './learning';

beginAnew();
beforeEach(() => put({ id: 'a', title: 'Noisy pump' }, { id: 'b', title: 'A pump, too' }));

const TICKET = aTicket(['my pump is so noisy at night'], { key: 'zendesk:7' });
const A = 'card:a' as CardId;

async function put(...cards: CardTraits[]): Promise<void> {
  const all = cards.map((traits) => aCard(traits));
  await database.transaction('rw', database.cards, database.changeLog, async () => {
    await database.cards.bulkPut(all);
    await noteCardChanges(all.map((card) => card.id));
  });
}

it('suggests a card that was sent away after all others, and in its place once called back', async () => {
  const ranker = rankerApi(new LiveIndex());
  const suggested = async () => {
    const { hits } = await ranker.suggest(TICKET);
    return hits.map(({ id, isDismissed }) => (isDismissed ? `${id}, dismissed` : id));
  };
  expect(await suggested()).toEqual(['card:a', 'card:b']);
  await dismiss(TICKET.key, A, Date.now());
  expect(await suggested()).toEqual(['card:b', 'card:a, dismissed']);
  const { hits } = await ranker.suggest(TICKET);
  expect(hits[1]?.reasons).toContainEqual({ kind: 'dismissed' });
  await undoDismiss(TICKET.key, A);
  expect(await suggested()).toEqual(['card:a', 'card:b']);
});

it('says why a card is found, by its words', async () => {
  const [found] = await rankerApi(new LiveIndex()).search('noisy');
  expect(found?.reasons).toEqual([{ kind: 'words', matches: found?.matches }]);
  expect(found?.isDismissed).toBe(false);
});
