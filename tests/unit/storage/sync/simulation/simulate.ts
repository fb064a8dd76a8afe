import type { StandIn } from '../../../../couch/standIn/standIn';
import { aWorkspace, keepHistory, shareUse } from '../aWorkspace';
import { Agent, rightsOf, SLUGS } from './agent';
import { settle, someDeed } from './deeds';
import { type Violation, violations } from './laws';
import { Ledger } from './ledger';
import { isWrite } from './network';
import { Random } from './random';
import { violationsOfUse } from './useOfCards';

export interface Simulation {
  seed: number;
  agents: number;
  /** How much is done in all. */
  steps: number;
  /** The steps that are left out: to find the shortest story of what goes wrong. */
  without?: ReadonlySet<number>;
}

/** One thing that was done. */
export interface Told {
  step: number;
  text: string;
}

export interface Simulated {
  violations: Violation[];
  story: Told[];
}

/** After so many rounds without a partition everybody is in step. */
const MOST_ROUNDS = 12;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** What is told of use now and then keeps nobody busy. */
function isWriteOfCards(request: Parameters<typeof isWrite>[0]): boolean {
  return isWrite(request) && !request.path.includes('_use/');
}

/** Everybody reconnects and syncs until nothing is written any more; false where that does not happen. */
async function becomeQuiet(standIn: StandIn, agents: readonly Agent[]): Promise<boolean> {
  const random = new Random(0);
  let quiet = 0;
  for (let round = 0; round < MOST_ROUNDS && quiet < 2; round += 1) {
    standIn.log.length = 0;
    for (const agent of agents) {
      agent.weather = 'fair';
      await agent.sync(random);
    }
    quiet = standIn.log.some(isWriteOfCards) ? 0 : quiet + 1;
  }
  return quiet === 2;
}

/** An hour later everybody has read what was told. */
async function readUse(agents: readonly Agent[]): Promise<void> {
  for (const agent of agents) {
    agent.device.later(HOUR);
    await agent.sync(new Random(0));
  }
}

/** People settle what waits for them; false where that never ends. */
async function settleAll(
  agents: readonly Agent[],
  ledger: Ledger,
  told: (agent: Agent, text: string) => void,
  random: Random,
): Promise<boolean> {
  let isAny = false;
  for (const agent of agents) {
    for (;;) {
      const text = await settle(agent, ledger, random);
      if (text === undefined) break;
      isAny = true;
      told(agent, text);
      await agent.sync(random);
    }
  }
  return isAny;
}

async function act(
  { seed, agents: number, steps, without }: Simulation,
  agents: readonly Agent[],
  ledger: Ledger,
  told: (agent: Agent, text: string, step: number) => void,
): Promise<void> {
  for (let step = 0; step < steps; step += 1) {
    const random = new Random(seed, step);
    const agent = agents[random.below(number)];
    const deed = someDeed(random);
    if (!agent || without?.has(step)) continue;
    const text = await deed(agent, ledger, random);
    if (text !== undefined) told(agent, text, step);
  }
}

/** Lets agents work, reconnects them, and looks whether the laws hold; the same for the same numbers. */
export async function simulate(simulation: Simulation): Promise<Simulated> {
  const rights = rightsOf(simulation.agents);
  const standIn = await aWorkspace(rights);
  await shareUse(standIn, SLUGS);
  await keepHistory(standIn, SLUGS);
  const ledger = new Ledger();
  const story: Told[] = [];
  const agents: Agent[] = [];
  for (const [name, roles] of Object.entries(rights)) {
    agents.push(await Agent.of(standIn, name, !roles.some((role) => role.startsWith('read'))));
  }
  const tell = ({ name }: Agent, text: string, step = Number.POSITIVE_INFINITY) => {
    story.push({ step, text: `${name} ${text}` });
  };
  await becomeQuiet(standIn, agents);
  await act(simulation, agents, ledger, tell);
  // A day that has ended is told.
  for (const { device } of agents) device.later(DAY);
  const found: Violation[] = [];
  if (!(await becomeQuiet(standIn, agents))) found.push({ law: 'everybody comes to rest' });
  found.push(...(await violations(standIn, agents, ledger)));
  if (found.length > 0) return { violations: found, story };
  story.push({
    step: Number.POSITIVE_INFINITY,
    text: 'all are in step; people settle what is open',
  });
  const random = new Random(simulation.seed);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    if (!(await settleAll(agents, ledger, tell, random))) break;
    if (!(await becomeQuiet(standIn, agents))) found.push({ law: 'everybody comes to rest' });
  }
  for (const { name, device } of agents) {
    const [open] = await device.openConflicts();
    if (open) found.push({ law: `${name} settles without end`, card: open.id });
  }
  found.push(...(await violations(standIn, agents, ledger)));
  await readUse(agents);
  found.push(...(await violationsOfUse(standIn, agents, ledger.use)));
  return { violations: found, story };
}
