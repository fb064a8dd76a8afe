import { type Simulated, type Simulation, simulate } from './simulate';

/** Whether what is told still goes wrong. */
function isBad({ violations }: Simulated): boolean {
  return violations.length > 0;
}

/**
 * Looks for a shorter story that goes wrong as well: leaves steps out, many at once, then fewer.
 *
 * @param time how long it may look, in ms.
 */
export async function shortened(
  simulation: Simulation,
  found: Simulated,
  time: number,
): Promise<Simulated> {
  const until = Date.now() + time;
  const without = new Set<number>();
  let shortest = found;
  for (let size = Math.ceil(simulation.steps / 2); size >= 1; size = Math.floor(size / 2)) {
    for (let from = 0; from < simulation.steps && Date.now() < until; from += size) {
      const fewer = new Set(without);
      for (let step = from; step < from + size; step += 1) fewer.add(step);
      if (fewer.size === without.size) continue;
      const tried = await simulate({ ...simulation, without: fewer });
      if (!isBad(tried)) continue;
      shortest = tried;
      for (const step of fewer) without.add(step);
    }
  }
  return shortest;
}
