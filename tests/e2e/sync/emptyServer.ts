import { startStandIn } from '../../couch/standIn/standIn.ts';

/** Who administers a server that nothing stands on yet. */
export const ADMINISTRATOR = { name: 'admin', password: 'password' };

/** A server on this machine that nothing stands on yet. */
export interface EmptyServer {
  port: number;
  /** Asks as its administrator, and gives what it answered. */
  ask(method: string, path: string, body?: unknown): Promise<Record<string, unknown>>;
  close(): Promise<void>;
}

/** Starts a server that stands in for a CouchDB as it is after its installation. */
export async function newEmptyServer(): Promise<EmptyServer> {
  const standIn = await startStandIn();
  const { name, password } = ADMINISTRATOR;
  return {
    port: Number(new URL(standIn.url).port),
    async ask(method, path, body) {
      const answer = await fetch(`${standIn.url}/${path}`, {
        method,
        headers: {
          authorization: `Basic ${btoa(`${name}:${password}`)}`,
          'content-type': 'application/json',
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      const text = await answer.text();
      if (!answer.ok) throw new Error(`${path}: ${answer.status} ${text}`);
      return JSON.parse(text);
    },
    close: () => standIn.stop(),
  };
}
