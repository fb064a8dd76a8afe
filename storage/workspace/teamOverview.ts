import { safeParse } from 'valibot';
import type { MemberId } from '@/cards/ids';
import { CollectionDocumentSchema, MemberDocumentSchema } from '@/documents/kinds/workspace';
import { database } from '../database';
import { readSetting } from '../settings';
import { mayInCollection, mayManageWorkspace, type Right } from '../sync/rights';
import { currentWorkspace, type Workspace } from '../sync/workspace';

/** The most that this person may do with a collection. */
export type MostRight = Right | 'none';

/** The team as this device knows it. */
export interface TeamOverview {
  workspace: Workspace;
  /** This person may manage the workspace itself. */
  isAdministrator: boolean;
  /** By name. */
  collections: { name: string; slug: string; right: MostRight }[];
  members: { id: MemberId; name: string; isMe: boolean }[];
}

const HIGHEST_FIRST = ['manage', 'verify', 'edit', 'read'] as const satisfies readonly Right[];

function mostRight(roles: string[], slug: string): MostRight {
  return HIGHEST_FIRST.find((right) => mayInCollection({ roles }, right, slug)) ?? 'none';
}

function byName<Named extends { name: string }>(named: Named[]): Named[] {
  return named.sort((a, b) => a.name.localeCompare(b.name));
}

/** The team's collections and members, and what this person may do; undefined where there is no team. */
export function teamOverview(): Promise<TeamOverview | undefined> {
  const { documents, settings } = database;
  return database.transaction('r', documents, settings, async () => {
    const workspace = await currentWorkspace();
    if (!workspace) return undefined;
    const [roles = [], me] = await Promise.all([readSetting('roles'), readSetting('me')]);
    const ofKind = async (kind: string) => {
      const range = [
        ['hub', `${kind}:`],
        ['hub', `${kind};`],
      ] as const;
      const rows = await documents
        .where('[place+id]')
        .between(...range)
        .toArray();
      return rows.map(({ id, content }) => ({ ...content, _id: id }));
    };
    const collections = (await ofKind('collection')).flatMap((document) => {
      const { success, output } = safeParse(CollectionDocumentSchema, document);
      if (!success) return [];
      return { name: output.name, slug: output.slug, right: mostRight(roles, output.slug) };
    });
    const members = (await ofKind('member')).flatMap((document) => {
      const { success, output } = safeParse(MemberDocumentSchema, document);
      return success ? { id: output._id, name: output.name, isMe: output._id === me } : [];
    });
    return {
      workspace,
      isAdministrator: mayManageWorkspace(roles),
      collections: byName(collections),
      members: byName(members),
    };
  });
}
