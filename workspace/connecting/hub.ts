import * as v from 'valibot';
import { InstanceDocumentSchema } from '@/documents/kinds/workspace';
import { hubOf, type Prefix } from '@/documents/place';
import { RULES_VERSION } from '@/documents/rules/ruleDocument';
import type { CouchHttp } from '@/storage/sync/couch/couchHttp';
import { ConnectFailure } from './connectFailure';

const RulesSchema = v.object({ rules: v.pipe(v.number(), v.integer()) });

/** The address of a document of a workspace's hub, behind the server's. */
export function hubDocument(prefix: Prefix, id: string): string {
  return `${encodeURIComponent(hubOf(prefix))}/${encodeURIComponent(id)}`;
}

/**
 * Looks whether a database is the hub of a workspace that this Sidecard understands and whoever is signed
 * in may read.
 *
 * @returns which workspace it is; null where nobody wrote that down.
 * @throws ConnectFailure `no-workspace`, `newer-rules`. @throws BackendFailure `forbidden`, `signed-out`.
 */
export async function readHub(http: CouchHttp, prefix: Prefix): Promise<string | null> {
  // Of a design document the name is a path of its own (CouchDB, api/ddoc).
  const path = `${encodeURIComponent(hubOf(prefix))}/_design/sidecard`;
  const { status, body } = await http.ask({ path }, [404]);
  const rules = v.safeParse(RulesSchema, body);
  if (status === 404 || !rules.success) throw new ConnectFailure('no-workspace', hubOf(prefix));
  if (rules.output.rules > RULES_VERSION) {
    throw new ConnectFailure('newer-rules', String(rules.output.rules));
  }
  const meta = await http.ask({ path: hubDocument(prefix, 'meta:instance') }, [404]);
  const parsed = v.safeParse(InstanceDocumentSchema, meta.body);
  return parsed.success ? parsed.output.instance : null;
}
