import { type ChildProcess, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Credentials } from '@/storage/sync/backend';
import type { GivenServer } from '../commandLine';

/** The server that agents are let loose on. */
export interface LoadedServer {
  /** Without a slash behind it. */
  url: string;
  /** What it is, in words. */
  said: string;
  administrator: Credentials;
  /** It outlives the run: what was made on it is to be removed. */
  isKept: boolean;
  /** What its process has computed so far, in ms; null where it is not ours to see. */
  cpu(): Promise<number | null>;
  stop(): void;
}

const Begun = v.object({ url: v.string() });
const Cost = v.object({ cpu: v.number() });

/** Asks a child and waits for its answer. @throws Error where it ends instead. */
function asked<Answer>(
  child: ChildProcess,
  message: object,
  schema: v.GenericSchema<unknown, Answer>,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const ended = () => reject(new Error('The stand-in ended.'));
    child.once('exit', ended);
    child.once('message', (answer) => {
      child.off('exit', ended);
      const parsed = v.safeParse(schema, answer);
      if (parsed.success) resolve(parsed.output);
      else reject(new v.ValiError(parsed.issues));
    });
    child.send(message);
  });
}

/** A stand-in in a process of its own, so that what it costs is told apart. It is run as it stands. */
async function startStandIn(root: string): Promise<LoadedServer> {
  const child = fork(join(root, 'bench/load/standInProcess.ts'), {
    execArgv: ['--experimental-strip-types', '--disable-warning=ExperimentalWarning'],
  });
  const administrator = { name: 'admin', password: randomUUID() };
  const { url } = await asked(child, administrator, Begun);
  return {
    ...{ url, administrator, isKept: false },
    said: 'the stand-in of tests/couch in a process of its own',
    cpu: async () => (await asked(child, { ask: 'cpu' }, Cost)).cpu,
    stop: () => child.disconnect(),
  };
}

/** The CouchDB of the command line, or a stand-in. @param root of the repository. */
export async function openServer(given: GivenServer | null, root: string): Promise<LoadedServer> {
  if (!given) return startStandIn(root);
  const { url, name, password } = given;
  return {
    ...{ url, administrator: { name, password }, isKept: true },
    said: `the server at ${new URL(url).host}`,
    cpu: () => Promise.resolve(null),
    stop: () => undefined,
  };
}
