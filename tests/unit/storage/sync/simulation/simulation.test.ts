import { expect, it, vi } from 'vitest';
import { shortened } from './shorten';
import { type Simulated, type Simulation, simulate } from './simulate';

const made = vi.hoisted(() => ({ ids: 0 }));
// The ids of one seed are the same each time, whatever the clock.
vi.mock('ulid', () => ({
  monotonicFactory: () => () => {
    made.ids += 1;
    return `01J${String(made.ids).padStart(23, '0')}`;
  },
}));

const { SIMULATE_SEEDS: seeds = '20', SIMULATE_FIRST: first = '1' } = process.env;
/** As many as a test run has time for; `npm run simulate` takes other numbers. */
const { SIMULATE_AGENTS: agents = '6' } = process.env;
const { SIMULATE_STEPS: steps = String(Number(agents) * 15) } = process.env;
/** How long a shorter story is looked for, in ms. */
const SHORTENING = 60_000;

function told(seed: number, { violations, story }: Simulated): string {
  const laws = violations.map(({ law, card = '' }) => `  ${law} ${card}`);
  return [`Seed ${seed}:`, ...laws, ...story.map(({ text }) => text)].join('\n');
}

async function holds(simulation: Simulation): Promise<void> {
  const found = await simulate(simulation);
  if (found.violations.length === 0) return;
  const shortest = await shortened(simulation, found, SHORTENING);
  expect.fail(told(simulation.seed, shortest));
}

const run = { agents: Number(agents), steps: Number(steps) };

it.each(Array.from({ length: Number(seeds) }, (_, at) => Number(first) + at))(
  'devices that work apart, seed %i, lose nothing and come to say the same',
  (seed) => holds({ seed, ...run }),
  10 * 60_000,
);

it.runIf(process.env.SIMULATE_AGENTS === undefined)(
  'fifty devices lose nothing and come to say the same',
  () => holds({ seed: 50, agents: 50, steps: 300 }),
  10 * 60_000,
);
