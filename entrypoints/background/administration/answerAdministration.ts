import * as v from 'valibot';
import { PrefixSchema } from '@/documents/place';
import { answerRequests } from '@/messaging/receive';
import type { RequestOf, ResponseOf } from '@/messaging/requests';
import { BackendFailure } from '@/storage/sync/backend';
import { checkWorkspace } from '@/workspace/administration/checkWorkspace';
import { AdministrationFailure } from '@/workspace/administration/failure';
import { readOverview } from '@/workspace/administration/overview';
import { openServer, type Server } from '@/workspace/administration/server';
import { allSteps } from '@/workspace/administration/step';
import { readAddress } from '@/workspace/serverAddress';
import { isOwnPage } from '../ownPage';
import { mayReach } from '../sendToServer';
import { AddressFailure } from './addressFailure';
import { stepsOf } from './changes';
import { failureOf } from './failures';
import { findingView } from './findings';
import { doneBy } from './notes';

type Access = RequestOf<'administration.look'>;
type Failed = Extract<ResponseOf<'administration.look'>, { state: 'failed' }>;

async function opened({ address: typed, prefix: named, admin, password }: Access): Promise<Server> {
  const reading = readAddress(typed);
  if ('problem' in reading) throw new AddressFailure(reading.problem);
  const { address } = reading;
  const prefix = v.safeParse(PrefixSchema, named);
  if (!prefix.success) throw new AdministrationFailure({ problem: 'no-workspace', hub: named });
  if (!(await mayReach(address))) throw new BackendFailure('not-allowed', address);
  return openServer({ address, prefix: prefix.output, login: { name: admin, password } });
}

/** Does something with a server, opened as its administrator; every way that it may fail is told apart. */
async function administer<Answer>(
  access: Access,
  work: (server: Server) => Promise<Answer>,
): Promise<Answer | Failed> {
  try {
    return await work(await opened(access));
  } catch (error) {
    if (error instanceof AddressFailure) {
      return { state: 'failed', failure: { problem: error.problem, about: '' } };
    }
    return { state: 'failed', failure: failureOf(error, access.admin) };
  }
}

async function look(server: Server): Promise<ResponseOf<'administration.look'>> {
  try {
    return { state: 'workspace', overview: await readOverview(server) };
  } catch (error) {
    const isNone =
      error instanceof AdministrationFailure && error.problem.problem === 'no-workspace';
    if (!isNone) throw error;
    return { state: 'none' };
  }
}

/**
 * Looks after a team's server for the settings page. The administrator's login comes with each request
 * and is neither kept nor told on; no cookie of the browser takes part.
 */
export function answerAdministration(): void {
  answerRequests({
    'administration.look': (access, sender) =>
      isOwnPage(sender) ? administer(access, look) : undefined,
    'administration.change': ({ change, ...access }, sender) =>
      isOwnPage(sender)
        ? administer(access, async (server) => doneBy(await allSteps(stepsOf(server, change))))
        : undefined,
    'administration.check': (access, sender) =>
      isOwnPage(sender)
        ? administer(access, async (server) => ({
            state: 'checked' as const,
            findings: (await checkWorkspace(server)).map(findingView),
          }))
        : undefined,
  });
}
