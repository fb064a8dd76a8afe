import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CardId } from '@/cards/ids';
import { database } from '@/storage/database';
import type { EventKind } from '@/storage/learning/event';
import { takeInsertBack } from '@/storage/learning/pendingEvents';
import type { Receipt } from '@/storage/receipt';
import { emptyDatabase } from '../storage/emptyDatabase';
import { A, B } from '../storage/learning/anEvent';
import { act, aLearner, beginAnew, clock, learned, MINUTE } from './learning';

beginAnew();

/** One person at work on a ticket, with a worker that may die. */
class Work {
  learner = aLearner();
  readonly receipts: Receipt[] = [];

  async do(step: Step): Promise<void> {
    switch (step.do) {
      case 'answer':
        await this.learner.current();
        break;
      case 'die':
        this.learner = aLearner();
        break;
      case 'pass':
        clock.pass(step.ms);
        break;
      case 'undo': {
        const [receipt] = this.receipts.splice(step.which, 1);
        if (receipt) await takeInsertBack(receipt.id);
        break;
      }
      case 'act': {
        const receipt = await act(step.kind, step.card);
        if (step.kind === 'insert') this.receipts.push(receipt);
      }
    }
  }
}

type Step =
  | { do: 'answer' | 'die' }
  | { do: 'pass'; ms: number }
  | { do: 'undo'; which: number }
  | { do: 'act'; kind: EventKind; card: CardId };

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    fc.record({ do: fc.constantFrom('answer' as const, 'die' as const) }),
    fc.record({ do: fc.constant('pass' as const), ms: fc.integer({ min: 0, max: 2 * MINUTE }) }),
    fc.record({ do: fc.constant('undo' as const), which: fc.nat(5) }),
    fc.record({
      do: fc.constant('act' as const),
      kind: fc.constantFrom('insert', 'insert', 'copy', 'open', 'not-for'),
      card: fc.constantFrom(A, B),
    }),
  ),
  { maxLength: 25 },
);

it('holds the same in memory and storage, whatever is done, and whenever the worker dies', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (each) => {
      await emptyDatabase();
      const work = new Work();
      for (const step of each) await work.do(step);
      clock.pass(2 * MINUTE);
      const total = await learned(work.learner);
      expect(await learned(aLearner())).toEqual(total);
      const counted = await database.countedEvents.toArray();
      const once = counted.map(({ kind, card }) => [`${kind} ${card}`, 1]);
      expect(total).toEqual(Object.fromEntries(once));
      const inserts = Object.keys(total).filter((key) => key.startsWith('insert'));
      const standing = work.receipts.map(({ card }) => `insert ${card}`);
      expect(inserts.sort()).toEqual([...new Set(standing)].sort());
      expect(await database.pendingEvents.count()).toBe(0);
    }),
    { numRuns: 60 },
  );
}, 60_000);
