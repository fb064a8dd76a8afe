import { readFileSync, writeFileSync } from 'node:fs';
import type * as v from 'valibot';
import type { Ticket } from '@/helpdesks/ticket';
import { percentile } from '../eval/metrics';
import { ticketOf } from '../eval/ticketOf';
import { type GeneratedRun, generatedCard, generatedCards } from '../generated/cards.ts';
import { generatedQuestion, generatedTicket } from '../generated/tickets.ts';
import type { SystemName } from './arguments';
import type { BuiltSchema, LoadedSchema } from './figures';
import { heldMemory } from './memory';
import { openSystem } from './openSystem';
import type { TimedSystem } from './system';

const RUN: GeneratedRun = { seed: 7, lang: 'en' };

/** Rankings before the clock runs, and while it does. */
const WARM_UP = 10;
const ASKED = 100;
/** Whoever is slow is asked less often: no longer than this, in ms, but at least so often. */
const WARM_UP_MS = 2000;
const ASKING_MS = 8000;
const ASKED_AT_LEAST = 5;
const UPDATES = 50;

/** One part of a measurement, in a process of its own. */
export interface Part {
  kind: 'build' | 'load';
  system: SystemName;
  size: number;
  /** Where the first part leaves the snapshot for the second. */
  file: string;
}

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

const question = (number: number) => ticketOf(`question-${number}`, generatedQuestion(number, RUN));
const longTicket = (number: number) => ticketOf(`ticket-${number}`, generatedTicket(number, RUN));

/** Ranks for tickets of which no two are alike, until there are enough or time is over. @returns ms each. */
function askedTimes(
  system: TimedSystem,
  tickets: readonly Ticket[],
  { least, budget }: { least: number; budget: number },
): number[] {
  const until = performance.now() + budget;
  const times: number[] = [];
  for (const ticket of tickets) {
    if (times.length >= least && performance.now() > until) break;
    times.push(timed(() => system.ask(ticket)));
  }
  return times;
}

/** The median and the 95th percentile of the time that a ranking takes. */
function ask(system: TimedSystem, ticket: (number: number) => Ticket) {
  const tickets = Array.from({ length: ASKED + WARM_UP }, (_, number) => ticket(number));
  askedTimes(system, tickets.slice(ASKED), { least: 1, budget: WARM_UP_MS });
  const limits = { least: ASKED_AT_LEAST, budget: ASKING_MS };
  const times = askedTimes(system, tickets.slice(0, ASKED), limits);
  return { p50: percentile(times, 0.5), p95: percentile(times, 0.95) };
}

/** The median time to put a card, its text another, in place of its older self. */
function update(system: TimedSystem, size: number): number | null {
  const put = system.update;
  if (!put) return null;
  const times = Array.from({ length: UPDATES }, (_, number) => {
    const older = generatedCard((number * 7919) % size, RUN);
    const newer = generatedCard(size + number, RUN);
    return timed(() => put({ ...newer, id: older.id }));
  });
  return percentile(times, 0.5);
}

async function build({ system: name, size, file }: Part) {
  // The vocabulary of the cards is made with the first of them, and is none of the system's.
  generatedCard(0, RUN);
  const empty = await heldMemory();
  const system = await openSystem(name, RUN.lang);
  const buildTime = await (async () => {
    const cards = [...generatedCards(size, RUN)];
    return timed(() => system.build(cards));
  })();
  const memory = Math.max(0, (await heldMemory()) - empty);
  const saved = system.save();
  writeFileSync(file, saved);
  return {
    build: buildTime,
    memory,
    snapshot: saved.byteLength,
    question: ask(system, question),
    ticket: ask(system, longTicket),
    update: update(system, size),
  } satisfies v.InferOutput<typeof BuiltSchema>;
}

async function load({ system: name, file }: Part) {
  const system = await openSystem(name, RUN.lang);
  const ticket = longTicket(0);
  let loaded = 0;
  const first = timed(() => {
    const saved = readFileSync(file);
    loaded = timed(() => system.load(saved));
    system.ask(ticket);
  });
  return { load: loaded, first } satisfies v.InferOutput<typeof LoadedSchema>;
}

/** Measures a part in this process. */
export function measure(part: Part): Promise<object> {
  return part.kind === 'build' ? build(part) : load(part);
}
