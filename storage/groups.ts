import * as v from 'valibot';
import type { GroupId, MemberId } from '@/cards/ids';
import { GroupDocumentSchema } from '@/documents/kinds/workspace';
import { furtherOfKind } from './furtherDocuments';

/** People who verify together. */
export interface Group {
  id: GroupId;
  name: string;
  members: MemberId[];
}

/** The team's groups, by name; one that this version cannot read is left out. */
export async function allGroups(): Promise<Group[]> {
  const groups = (await furtherOfKind('group')).flatMap(({ id, content }): Group[] => {
    const group = v.safeParse(GroupDocumentSchema, { ...content, _id: id });
    if (!group.success) return [];
    const { _id, name, members } = group.output;
    return [{ id: _id, name, members }];
  });
  return groups.sort((a, b) => a.name.localeCompare(b.name));
}
