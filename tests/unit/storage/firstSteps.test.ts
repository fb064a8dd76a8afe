import { beforeEach, describe, expect, it } from 'vitest';
import { newId } from '@/cards/ids';
import { database } from '@/storage/database';
import { addReceipt } from '@/storage/device';
import { endWelcome, firstSteps } from '@/storage/firstSteps';
import { addSample } from '@/storage/sample';
import { AT, cardId } from '../cards/aBackup';
import { aCard } from '../cards/aCard';
import { shippedPack } from '../cards/samplePack';
import { emptyDatabase } from './emptyDatabase';

beforeEach(emptyDatabase);

describe('the first steps', () => {
  it('are taken by an insert and by a card that is no sample', async () => {
    await addSample(shippedPack());
    expect(await firstSteps()).toEqual({ isOver: false, hasInserted: false, hasOwnCard: false });
    const ticket = { ticketKey: 'zendesk:acme:7', ticketUrl: '' };
    const how = { revision: AT, lang: 'en', strategy: 'paste', at: AT };
    await addReceipt({ id: newId('receipt'), card: cardId('one'), ...how, ...ticket });
    expect(await firstSteps()).toMatchObject({ hasInserted: true, hasOwnCard: false });
    await database.cards.put(aCard());
    expect(await firstSteps()).toEqual({ isOver: false, hasInserted: true, hasOwnCard: true });
  });

  it('are over once they were closed', async () => {
    await endWelcome(Date.parse(AT));
    expect((await firstSteps()).isOver).toBe(true);
  });
});
