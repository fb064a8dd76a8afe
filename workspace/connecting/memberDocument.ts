import * as v from 'valibot';
import { DOCUMENT_SCHEMA } from '@/cards/card';
import type { MemberId } from '@/cards/ids';
import { MemberDocumentSchema } from '@/documents/kinds/workspace';
import type { Prefix } from '@/documents/place';
import type { CouchHttp } from '@/storage/sync/couch/couchHttp';
import { hubDocument } from './hub';

async function nameThere(http: CouchHttp, path: string): Promise<string | null> {
  const { body } = await http.ask({ path }, [404]);
  const parsed = v.safeParse(MemberDocumentSchema, body);
  return parsed.success ? parsed.output.name : null;
}

/**
 * Sees to it that the team knows a member by a name, where whoever set the account up has not.
 *
 * @param name to be called by.
 * @returns the name that the team knows; null where the workspace takes none from the member.
 */
export async function introduceMember(
  http: CouchHttp,
  prefix: Prefix,
  { me, name }: { me: MemberId; name: string },
): Promise<string | null> {
  const path = hubDocument(prefix, me);
  const known = await nameThere(http, path);
  if (known !== null) return known;
  const body = { schema: DOCUMENT_SCHEMA, name };
  const { status } = await http.ask({ method: 'PUT', path, body }, [403, 409]);
  if (status === 403) return null;
  // Another device of this person's was quicker.
  return status === 409 ? nameThere(http, path) : name;
}
