import * as v from 'valibot';
import { type Card, CardSchema } from '@/cards/card';
import { type CardId, CardIdSchema } from '@/cards/ids';
import {
  type Compared,
  type Condition,
  compared,
  conditionsOf,
  holds,
  type Part,
  type TriggerReason,
  type TriggerTicket,
} from './triggerConditions';

/** More triggers than these of one card are not looked at. */
const MAX_TRIGGERS = 100;

/** Under what fewest tickets have: a phrase's longest word, a tag, and only then a host. */
function keyOf(conditions: readonly Condition[]): string {
  const of = (by: Part) => conditions.find((each) => each.by === by)?.compared;
  const words = of('phrase')?.trim().split(' ') ?? [];
  const [longest] = words.toSorted((a, b) => b.length - a.length);
  if (longest !== undefined) return `phrase ${longest}`;
  const tag = of('tag');
  return tag === undefined ? `host ${of('host') ?? ''}` : `tag ${tag}`;
}

function keysOf({ hosts, tags, words }: Compared): string[] {
  return [
    ...[...words].map((word) => `phrase ${word}`),
    ...[...tags].map((tag) => `tag ${tag}`),
    ...[...hosts].map((host) => `host ${host}`),
  ];
}

/** A trigger of a card, ready to be compared. */
interface Filed {
  card: CardId;
  conditions: Condition[];
}

/** Changes whenever a snapshot of older triggers could not be read, or would mean something else. */
export const TRIGGER_INDEX_VERSION = 'triggers-1';

const SnapshotSchema = v.object({
  version: v.literal(TRIGGER_INDEX_VERSION),
  cards: v.array(v.tuple([CardIdSchema, CardSchema.entries.triggers])),
});

/** The triggers of the published cards, found from a ticket without looking at every card. */
export class TriggerIndex {
  readonly #byKey = new Map<string, Set<Filed>>();
  /** By card, its triggers as written and as filed. */
  readonly #byCard = new Map<CardId, { written: Card['triggers']; filed: Filed[] }>();

  /** The index of a snapshot, or null where it is of another version or broken. */
  static fromSnapshot(snapshot: unknown): TriggerIndex | null {
    const parsed = v.safeParse(SnapshotSchema, snapshot);
    if (!parsed.success) return null;
    const index = new TriggerIndex();
    for (const [id, triggers] of parsed.output.cards) {
      index.put({ id, status: 'published', triggers });
    }
    return index;
  }

  toSnapshot(): v.InferOutput<typeof SnapshotSchema> {
    const cards = [...this.#byCard].map(([id, { written }]): [CardId, Card['triggers']] => [
      id,
      written,
    ]);
    return { version: TRIGGER_INDEX_VERSION, cards };
  }

  /** Files the card's triggers in place of its older ones; those of a card that is not published do not count. */
  put({ id, status, triggers }: Pick<Card, 'id' | 'status' | 'triggers'>): void {
    this.remove(id);
    const written = status === 'published' ? triggers.slice(0, MAX_TRIGGERS) : [];
    const filed = written.flatMap((trigger) => {
      const conditions = conditionsOf(trigger);
      return conditions ? [{ card: id, conditions }] : [];
    });
    if (filed.length === 0) return;
    this.#byCard.set(id, { written, filed });
    for (const each of filed) {
      const key = keyOf(each.conditions);
      this.#byKey.set(key, (this.#byKey.get(key) ?? new Set()).add(each));
    }
  }

  /** Removes a card; an unknown id is no error. */
  remove(id: CardId): void {
    for (const each of this.#byCard.get(id)?.filed ?? []) {
      const key = keyOf(each.conditions);
      const others = this.#byKey.get(key);
      others?.delete(each);
      if (others?.size === 0) this.#byKey.delete(key);
    }
    this.#byCard.delete(id);
  }

  /** The cards that a ticket triggers: each with the parts of its first trigger that holds in full. */
  triggeredBy(ticket: TriggerTicket): Map<CardId, TriggerReason[]> {
    const triggered = new Map<CardId, TriggerReason[]>();
    if (this.#byKey.size === 0) return triggered;
    const told = compared(ticket);
    for (const key of keysOf(told)) {
      for (const { card, conditions } of this.#byKey.get(key) ?? []) {
        if (triggered.has(card) || !conditions.every((each) => holds(told, each))) continue;
        triggered.set(
          card,
          conditions.map(({ by, value }) => ({ kind: 'trigger', by, value })),
        );
      }
    }
    return triggered;
  }
}
