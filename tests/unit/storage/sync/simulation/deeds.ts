import type { Card } from '@/cards/card';
import { nameOfPart } from '@/cards/merge/parts';
import { collectionOf } from '../aWorkspace';
import { type Agent, SLUGS } from './agent';
import type { Ledger, Texts } from './ledger';
import type { Random } from './random';
import { isAllTold, putToUse, undoInsert } from './useOfCards';

/** What an agent does with a device, told in a few words; undefined where there was nothing to do. */
export type Deed = (agent: Agent, ledger: Ledger, random: Random) => Promise<string | undefined>;

/** Puts words in the place of one paragraph, or behind the last. */
function rewritten(body: string, words: string, random: Random): string {
  const paragraphs = body.split('\n\n');
  const at = random.below(paragraphs.length + 1);
  return [...paragraphs.slice(0, at), words, ...paragraphs.slice(at + 1)].join('\n\n');
}

function otherCollection({ collection }: Card): Card['collection'] {
  const other = SLUGS.find((slug) => collectionOf(slug) !== collection) ?? '';
  return collectionOf(other) as Card['collection'];
}

/** A card this agent has; some are everybody's favourites, so that people meet there. */
async function someCard(agent: Agent, random: Random): Promise<Card | undefined> {
  const cards = await agent.cards();
  return random.oneOf(random.isOnce(3) ? cards : cards.slice(0, 3));
}

/** A deed that edits a card through its form. */
function editing(
  called: string,
  change: (card: Card, word: string, random: Random) => Parameters<Agent['save']>[1],
): Deed {
  return async (agent, ledger, random) => {
    const card = await someCard(agent, random);
    if (!card) return undefined;
    const word = ledger.newWord();
    const made = await agent.save(card, change(card, word, random));
    ledger.edited(agent.name, [card], made);
    return `${called} ${card.id}: ${word}`;
  };
}

function bodyOf({ answer }: Card): string {
  return answer.en?.body ?? '';
}

const capture: Deed = async (agent, ledger, random) => {
  const [title, ...words] = Array.from({ length: 4 }, () => ledger.newWord());
  // Before the first run the device knows no collection that is shared.
  if ((await agent.device.database.collections.count()) === 0) return undefined;
  const made = await agent.save(null, {
    title: `Title ${title}`,
    answer: { en: { body: words.map((word) => `Says ${word}.`).join('\n\n') } },
    collection: collectionOf(random.oneOf(SLUGS) ?? '') as Card['collection'],
  });
  ledger.edited(agent.name, [], made);
  return `captures ${made.id} in ${made.collection}: ${title}, ${words}`;
};

const verify: Deed = async (agent, ledger, random) => {
  const cards = await agent.cards();
  // Now and then by somebody whom the card does not name: the server refuses it.
  const own = cards.filter(({ verifiers }) => verifiers.some((each) => each === agent.member));
  const card = random.oneOf(random.isOnce(10) ? cards : own);
  if (!card) return undefined;
  const wanted = new Map([[card.id, ['en']]]);
  const [made] = await agent.device.verifyCards(wanted, agent.writing());
  // Of an archived card nobody asks whether it is true.
  if (!made) return undefined;
  ledger.verifiedNow(made.after, 'en');
  return `verifies ${card.id}`;
};

const archive: Deed = async (agent, _, random) => {
  const card = await someCard(agent, random);
  if (!card) return undefined;
  const isArchived = card.status === 'archived';
  const { device } = agent;
  const made = isArchived
    ? await device.restore(card.id, agent.writing())
    : await device.archive(card.id, agent.writing());
  if (random.isOnce(4)) await device.undoChange(made, agent.writing());
  return `${isArchived ? 'restores' : 'archives'} ${card.id}`;
};

const remove: Deed = async (agent, ledger, random) => {
  const card = await someCard(agent, random);
  if (!card) return undefined;
  await agent.device.deleteCard(card.id);
  ledger.edited(agent.name, [card], null);
  ledger.deleted.set(card.id, JSON.stringify(card.updated));
  return `deletes ${card.id}`;
};

function sidesOf(sides: { mine: Card | 'deleted'; theirs: Card | 'deleted' }): (Texts | null)[] {
  return [sides.mine, sides.theirs].map((side) => (side === 'deleted' ? null : side));
}

/** Settles the conflict that has waited longest. */
export const settle: Deed = async (agent, ledger, random) => {
  const [open] = await agent.device.openConflicts();
  if (!open) return undefined;
  const { conflict } = open;
  const choices = conflict.parts.map((part) => {
    const isText = part.part === 'notes' || part.part === 'answer';
    const choice = random.oneOf([
      ...(['mine', 'theirs'] as const),
      ...(isText ? ['both' as const] : []),
    ]);
    return [nameOfPart(part), choice ?? 'mine'] as const;
  });
  const at = new Date(agent.writing().now).toISOString();
  const by = { by: agent.member as Card['owner'], at };
  const made = await agent.device.settleConflict(open, Object.fromEntries(choices), by);
  if (made === undefined) return undefined;
  ledger.edited(agent.name, sidesOf(conflict.sides), made);
  if (made && choices.some(([, choice]) => choice === 'both')) ledger.chosenBoth(made);
  return `settles ${open.id} in ${open.place}: ${choices.join('; ')} -> ${made ? 'kept' : 'deleted'}`;
};

/** Gives up, or tries again, what the server refused. */
const decideRefused: Deed = async (agent, ledger, random) => {
  const refused = random.oneOf(await agent.device.refusedChanges());
  if (!refused) return undefined;
  const id = refused.id as Card['id'];
  if (random.isOnce(2)) {
    await agent.device.retryRefused(refused);
    return `tries ${id} again`;
  }
  const before = await agent.device.database.cards.get(id);
  await agent.device.dropRefused(refused);
  const after = await agent.device.database.cards.get(id);
  ledger.edited(agent.name, [before ?? null], after ?? null);
  return `drops a refused change of ${id}`;
};

const sync: Deed = async (agent, _, random) => {
  await agent.sync(random);
  return `syncs (${agent.weather})`;
};

const weather: Deed = async (agent, _, random) => {
  agent.weather = random.oneOf(['fair', 'gone', 'rough', 'rough'] as const) ?? 'fair';
  return `has ${agent.weather} weather`;
};

const DAY = 24 * 3_600_000;
const clock: Deed = async (agent, _, random) => {
  const hours = random.below(25);
  agent.device.later(random.isOnce(2) ? (hours / 24) * DAY : -(hours / 24) * DAY);
  return `moves the clock by ${hours} hours`;
};

const rebuild: Deed = async (agent) => {
  // What was not sent would be lost, and whoever does this is told so.
  if ((await agent.device.database.outbox.count()) > 0) return undefined;
  if (!(await isAllTold(agent.device))) return undefined;
  await agent.rebuild();
  return 'begins with an empty device';
};

/** All that is done, each as often as it stands here. */
const WEIGHTS: readonly (readonly [number, Deed])[] = [
  [30, sync],
  [10, capture],
  [5, editing('titles', (_, word) => ({ title: `Title ${word}` }))],
  [
    20,
    editing('writes', (card, word, random) => ({
      answer: { en: { body: rewritten(bodyOf(card), `Says ${word}.`, random) } },
    })),
  ],
  [5, editing('notes', (_, word) => ({ notes: `Note ${word}.` }))],
  [6, editing('moves', (card) => ({ collection: otherCollection(card) }))],
  [
    3,
    editing('moves and titles', (card, word) => ({
      title: `Title ${word}`,
      collection: otherCollection(card),
    })),
  ],
  [6, verify],
  [3, archive],
  [3, remove],
  [5, settle],
  [2, decideRefused],
  [8, weather],
  [2, clock],
  [1, rebuild],
  [10, (agent, ledger, random) => putToUse(agent, ledger.use, random)],
  [2, (agent, ledger, random) => undoInsert(agent, ledger.use, random)],
];

/** What is done next. */
export function someDeed(random: Random): Deed {
  let left = random.below(WEIGHTS.reduce((sum, [weight]) => sum + weight, 0));
  const found = WEIGHTS.find(([weight]) => {
    left -= weight;
    return left < 0;
  });
  return found?.[1] ?? sync;
}
