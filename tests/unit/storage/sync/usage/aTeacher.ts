import type { CardId } from '@/cards/ids';
import type { SharedSums } from '@/documents/kinds/usage';
import type { EventKind, LearningEvent } from '@/storage/learning/event';
import type { KeptShard, Teacher } from '@/storage/learning/settle';
import type { Receipt } from '@/storage/receipt';
import { anEvent, aReceipt, QUERY } from '../../learning/anEvent';
import type { Device } from '../device';

/** What an event is taken back by. */
type Increment = Pick<LearningEvent, 'ticketKey' | 'card' | 'kind'>;

const USES = {
  ...{ insert: 'inserts', copy: 'copies', open: 'opens', 'not-for': 'sentAway' },
} as const;

/** A number that a ticket's key gives, as good as a hash. */
function hashOf(ticketKey: string): number {
  return [...ticketKey].reduce((hash, sign) => (hash * 31 + sign.charCodeAt(0)) >>> 0, 7);
}

/** What an event adds to the sums that are shared: one word of its ticket, and one weight. */
export function sharedOf({ ticketKey, card, kind }: Increment, sign: 1 | -1): SharedSums {
  const none = { inserts: 0, copies: 0, opens: 0, sentAway: 0 };
  const hash = hashOf(ticketKey);
  const words = { keys: [hash], units: [4 * sign] };
  const pieces = { keys: [], units: [] };
  return {
    cards: { [card]: { ...none, [USES[kind]]: sign, words, pieces } },
    residual: { keys: [hash % 2 ** 18], units: [sign] },
    recent: { [card]: { '20759': sign } },
  };
}

/** Learns of each event one word. */
class WordTeacher implements Teacher {
  isDue = () => true;
  takeBack = () => undefined;
  isForgotten = () => false;
  changeBy = (increment: unknown, sign: 1 | -1) => sharedOf(increment as Increment, sign);
  ownShard = (): KeptShard => ({ id: 'shard:own.0.0' });
  learn({ ticketKey, card, kind }: LearningEvent): { increment: Increment } {
    return { increment: { ticketKey, card, kind } };
  }
}

/** Learns what waits on a device. */
export async function settle(device: Device): Promise<void> {
  await device.shardOwner(device.now());
  await device.settleEvents(await device.shardRevs(), new WordTeacher(), device.now());
}

/** Does something with a card for a ticket; it is learned at once. @returns the receipt of an insert. */
export async function doWith(
  device: Device,
  kind: EventKind,
  card: CardId,
  ticketKey: string,
): Promise<Receipt> {
  const at = new Date(device.now()).toISOString();
  const receipt = aReceipt({ card, ticketKey, at });
  const traits = { card, ticketKey, at };
  if (kind === 'insert') await device.noteInsert(receipt, QUERY);
  else if (kind === 'not-for') await device.sendAway(anEvent(kind, traits));
  else await device.noteUse(anEvent(kind, traits));
  await settle(device);
  return receipt;
}
