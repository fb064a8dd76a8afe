import * as v from 'valibot';
import type { DatabaseKind } from '@/documents/place';
import { RULES_VERSION, ruleDocument } from '@/documents/rules/ruleDocument';
import { untilUncontended } from './contended';
import { AdministrationFailure } from './failure';
import { readStored, type Stored, writeStored } from './rows';
import type { Server } from './server';
import type { RulesState, Step } from './step';

const PATH = '_design/sidecard';
const VersionSchema = v.object({ rules: v.pipe(v.number(), v.integer()) });

/** What stands where the rules should. */
export type FoundRules =
  | { state: 'missing' | 'current' | 'altered' }
  | { state: 'older' | 'newer'; version: number };

function judge(stored: Stored | null, kind: DatabaseKind): FoundRules {
  if (!stored) return { state: 'missing' };
  const told = v.safeParse(VersionSchema, stored);
  // Without a version it is somebody's own, or none at all.
  if (!told.success) return { state: 'altered' };
  const version = told.output.rules;
  if (version > RULES_VERSION) return { state: 'newer', version };
  if (version < RULES_VERSION) return { state: 'older', version };
  const isSame = stored.validate_doc_update === ruleDocument(kind).validate_doc_update;
  return { state: isSame ? 'current' : 'altered' };
}

/** How the rules of a database stand to those of this version. */
export async function readRules(
  { http }: Server,
  database: string,
  kind: DatabaseKind,
): Promise<FoundRules> {
  return judge(await readStored(http, database, PATH), kind);
}

function doneTo(found: FoundRules): RulesState {
  switch (found.state) {
    case 'missing':
      return { state: 'written' };
    case 'current':
      return { state: 'current' };
    case 'altered':
      return { state: 'repaired' };
    case 'older':
      return { state: 'brought-forward', from: found.version };
    case 'newer':
      return { state: 'newer', theirs: found.version };
  }
}

/** Puts this version's rules into a database; newer ones are left alone. */
export async function ensureRules(
  { http }: Server,
  database: string,
  kind: DatabaseKind,
): Promise<Step> {
  const done = await untilUncontended(`${database}/${PATH}`, async () => {
    const stored = await readStored(http, database, PATH);
    const found = judge(stored, kind);
    if (found.state === 'current' || found.state === 'newer') return doneTo(found);
    const { _id, ...rule } = ruleDocument(kind);
    const over = stored ? { _rev: stored._rev } : {};
    const outcome = await writeStored(http, database, PATH, { ...over, ...rule });
    return outcome === 'conflict' ? outcome : doneTo(found);
  });
  return { what: 'rules', database, ...done };
}

/** @throws AdministrationFailure `newer-rules` where a newer Sidecard set a database up. */
export async function needNoNewerRules(
  server: Server,
  database: string,
  kind: DatabaseKind,
): Promise<void> {
  const found = await readRules(server, database, kind);
  if (found.state !== 'newer') return;
  throw new AdministrationFailure({
    ...{ problem: 'newer-rules', database },
    ...{ theirs: found.version, ours: RULES_VERSION },
  });
}
