import type { CardId } from '@/cards/ids';

/** A change that an agent made: the title of a card, which no other change has. */
export interface Change {
  card: CardId;
  title: string;
  /** When it stood in the agent's own replica, in ms of any clock that goes on. */
  at: number;
}

/** Which change has come to which agent, and how long it took. */
export class Changes {
  readonly #waited = new Map<number, Map<CardId, Change>>();
  #made = 0;
  #delays: number[] = [];

  /** Notes a change, for which these agents wait. One that is overtaken by another of the card is let go. */
  made(change: Change, agents: readonly number[]): void {
    this.#made++;
    for (const agent of agents) {
      const own = this.#waited.get(agent) ?? new Map<CardId, Change>();
      this.#waited.set(agent, own.set(change.card, change));
    }
  }

  /** Looks which of the changes that an agent waits for are there. */
  async look(
    agent: number,
    { titleOf, now }: { titleOf(card: CardId): Promise<string | undefined>; now(): number },
  ): Promise<void> {
    const waited = this.#waited.get(agent);
    if (!waited || waited.size === 0) return;
    const at = now();
    for (const [card, change] of [...waited]) {
      if ((await titleOf(card)) !== change.title || waited.get(card) !== change) continue;
      waited.delete(card);
      this.#delays.push(at - change.at);
    }
  }

  /** So many were seen to arrive, one for each who waited. */
  get arrived(): number {
    return this.#delays.length;
  }

  /** Begins to count anew. @returns what was made and has arrived until now, and what is on its way. */
  restart(): { made: number; delays: number[]; underWay: number } {
    const underWay = [...this.#waited.values()].reduce((sum, { size }) => sum + size, 0);
    const told = { made: this.#made, delays: this.#delays, underWay };
    this.#made = 0;
    this.#delays = [];
    return told;
  }
}
