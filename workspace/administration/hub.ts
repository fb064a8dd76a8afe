import type {
  CollectionDocument,
  GroupDocument,
  MemberDocument,
} from '@/documents/kinds/workspace';
import type { DocumentPlace } from '@/documents/place';
import { hubOf } from '@/documents/place';
import { readDocument } from '@/documents/readDocument';
import { AdministrationFailure } from './failure';
import { documentsFrom, readStored } from './rows';
import { needNoNewerRules } from './rules';
import { nameIn, readSecurity } from './security';
import type { Server } from './server';

const PLACE: DocumentPlace = { kind: 'hub' };

/** All collections that the hub lists. */
export async function readCollections({ http, prefix }: Server): Promise<CollectionDocument[]> {
  const found: CollectionDocument[] = [];
  for await (const stored of documentsFrom(http, hubOf(prefix), 'collection:')) {
    const reading = readDocument(stored, PLACE);
    if (reading.state === 'read' && reading.kind === 'collection') found.push(reading.document);
  }
  return found;
}

/** All members that the hub knows. */
export async function readMembers({ http, prefix }: Server): Promise<MemberDocument[]> {
  const found: MemberDocument[] = [];
  for await (const stored of documentsFrom(http, hubOf(prefix), 'member:')) {
    const reading = readDocument(stored, PLACE);
    if (reading.state === 'read' && reading.kind === 'member') found.push(reading.document);
  }
  return found;
}

/** All groups of the workspace. */
export async function readGroups({ http, prefix }: Server): Promise<GroupDocument[]> {
  const found: GroupDocument[] = [];
  for await (const stored of documentsFrom(http, hubOf(prefix), 'group:')) {
    const reading = readDocument(stored, PLACE);
    if (reading.state === 'read' && reading.kind === 'group') found.push(reading.document);
  }
  return found;
}

/** Whether the hub says which workspace it is. */
export async function hasInstance({ http, prefix }: Server): Promise<boolean> {
  return (await readStored(http, hubOf(prefix), encodeURIComponent('meta:instance'))) !== null;
}

/**
 * The name of the workspace, which is there and was set up by no newer Sidecard.
 *
 * @throws AdministrationFailure `no-workspace`, `newer-rules`.
 */
export async function needWorkspace(server: Server): Promise<string> {
  const hub = hubOf(server.prefix);
  const security = await readSecurity(server, hub);
  const name = security ? nameIn(security) : undefined;
  // What the hub is for is said in it last: without it, it is half made.
  if (name === undefined) throw new AdministrationFailure({ problem: 'no-workspace', hub });
  await needNoNewerRules(server, hub, 'hub');
  return name;
}
