import { AdministrationFailure } from './failure';

/** So often a write that somebody else was quicker than is tried again. */
const ATTEMPTS = 20;

/**
 * Reads, decides and writes again until nobody was quicker.
 *
 * @param attempt gives `conflict` where somebody else was.
 * @throws AdministrationFailure `contended` where somebody always is.
 */
export async function untilUncontended<Done>(
  what: string,
  attempt: () => Promise<Done | 'conflict'>,
): Promise<Done> {
  for (let count = 0; count < ATTEMPTS; count += 1) {
    const done = await attempt();
    if (done !== 'conflict') return done;
  }
  throw new AdministrationFailure({ problem: 'contended', what });
}
