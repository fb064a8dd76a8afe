import { randomUUID } from 'node:crypto';
import { startStandIn } from '../../tests/couch/standIn/standIn.ts';
import type { SyncOptions } from './arguments.ts';
import type { Administrator } from './page/workspaceOnServer.ts';

/** The server that everything is measured against. */
export interface Server {
  url: string;
  /** What it is, in words. */
  said: string;
  administrator: Administrator;
  stop(): Promise<void>;
}

/** The CouchDB of the command line, or a stand-in in this process, which listens on a port. */
export async function openServer(given: SyncOptions['server']): Promise<Server> {
  if (given) {
    const { url, name, password } = given;
    const said = `the server at ${new URL(url).host}`;
    return { url, said, administrator: { name, password }, stop: () => Promise.resolve() };
  }
  const administrator = { name: 'admin', password: randomUUID() };
  const standIn = await startStandIn({
    admins: { [administrator.name]: administrator.password },
  });
  const said = 'the stand-in of tests/couch';
  return { url: standIn.url, said, administrator, stop: () => standIn.stop() };
}
