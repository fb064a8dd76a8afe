import type { StandIn } from '../../../couch/standIn/standIn';
import { type Device, newDevice } from './device';

/** The worker has been ended; nothing that it still does has an effect. */
export class Killed extends Error {
  override name = 'Killed';
}

/** Ends a worker at one of its steps: from then on every step fails, until it is revived. */
export class Killer {
  #left = Number.POSITIVE_INFINITY;

  /** Lets so many steps happen from now on. */
  after(steps: number): void {
    this.#left = steps;
  }

  /** How many steps are left to it. */
  get left(): number {
    return this.#left;
  }

  get isDead(): boolean {
    return this.#left < 0;
  }

  step(): void {
    this.#left -= 1;
    if (this.isDead) throw new Killed();
  }
}

/**
 * A device whose worker can be ended before a request is sent, after it was carried out and before its answer
 * arrives, and before each transaction that writes. Its end after one has been stored is that before its next
 * step: between the two nothing lasting happens.
 *
 * @param pageSize how many changes the server gives at once at most.
 */
export async function mortalDevice(
  standIn: StandIn,
  account: string,
  pageSize = 1000,
): Promise<{ device: Device; killer: Killer }> {
  const killer = new Killer();
  const ask: typeof fetch = async (input, init) => {
    killer.step();
    const answer = await standIn.fetch(
      String(input).replace('limit=1000', `limit=${pageSize}`),
      init,
    );
    killer.step();
    return answer;
  };
  const device = await newDevice({ fetch: ask }, account);
  const { database } = device;
  database.close();
  database.use({
    stack: 'dbcore',
    name: 'killer',
    create: (core) => ({
      ...core,
      transaction: (tables, mode, options) => {
        if (mode === 'readwrite') killer.step();
        return core.transaction(tables, mode, options);
      },
    }),
  });
  await database.open();
  return { device, killer };
}
