import { joinAll, type Making, makeAgents } from './agents';
import type { LoadFigures } from './figures';
import { Traffic } from './traffic';
import { type Watching, watch } from './watch';
import { WorkspaceForLoad } from './workspaceForLoad';

/** What measuring needs. */
export interface Measuring extends Making, Watching {
  tell(text: string): void;
}

/** Measures what agents in step ask of a server. What was made on one that is kept is removed again. */
export async function measureLoad(measuring: Measuring): Promise<LoadFigures> {
  const { server, tell, agents, collections, cards, signal } = measuring;
  const traffic = new Traffic();
  const workspace = await WorkspaceForLoad.on(server);
  try {
    const all = await makeAgents(measuring, workspace, traffic);
    tell(`${agents} accounts, ${collections} collections of ${cards} cards are on the server`);
    traffic.restart();
    await joinAll(all, measuring);
    const first = traffic.restart();
    tell('all have read everything');
    const figures = await watch(all, measuring, traffic);
    signal.throwIfAborted();
    return { first, ...figures };
  } finally {
    if (server.isKept) {
      await workspace.remove();
      tell('what was made on the server is removed');
    }
  }
}
