import type { Message, Ticket } from './ticket';

/** The people of a ticket by their names, each once. */
export interface People {
  requester: string;
  /** Who answers for the team. */
  agents: string[];
  /** Customers beside the requester, and whoever the page did not tell apart. */
  others: string[];
}

const ANSWERS: ReadonlySet<Message['role']> = new Set(['agent', 'note']);
/** No person. */
const MACHINES: ReadonlySet<Message['role']> = new Set(['bot', 'system']);

/**
 * Everyone whom a ticket names.
 *
 * @param ticket null where none is known.
 * @param agentName what the person is called who has the ticket open, where that is known.
 */
export function peopleOf(ticket: Ticket | null, agentName: string | undefined): People {
  const requester = ticket?.requester.name.trim() ?? '';
  const messages = ticket?.messages ?? [];
  const named = (authors: readonly string[], known: readonly string[]) => [
    ...new Set(authors.map((each) => each.trim()).filter((each) => !known.includes(each))),
  ];
  const authorsOf = (fits: (role: Message['role']) => boolean) =>
    messages.filter(({ role }) => fits(role)).map(({ author }) => author);
  const agents = named(
    [...authorsOf((role) => ANSWERS.has(role)), agentName ?? ''],
    ['', requester],
  );
  const others = named(
    authorsOf((role) => !ANSWERS.has(role) && !MACHINES.has(role)),
    ['', requester, ...agents],
  );
  return { requester, agents, others };
}
