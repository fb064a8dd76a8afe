import * as v from 'valibot';
import {
  BySchema,
  CardSchema,
  CollectionSchema,
  InstantSchema,
  LanguageSchema,
  MemberSchema,
} from './card';
import { BindingsByCollectionSchema } from './collectionBinding';
import { DraftSchema } from './draft';
import { CardIdSchema, MemberIdSchema, VersionIdSchema } from './ids';

/** The newest form of a backup file that this client writes and understands. */
export const BACKUP_SCHEMA = 1;

/** The settings that a person takes along to another device. */
export const BackupSettingsSchema = v.object({
  'agent-name': v.optional(v.pipe(v.string(), v.trim(), v.nonEmpty())),
  me: v.optional(MemberIdSchema),
  'answer-language': v.optional(LanguageSchema),
  'collection-bindings': v.optional(BindingsByCollectionSchema),
});

/** What each entry of a list in a backup file must be. */
export const BACKUP_ENTRIES = {
  members: MemberSchema,
  collections: CollectionSchema,
  cards: CardSchema,
  favourites: v.object({ card: CardIdSchema, at: InstantSchema }),
  drafts: DraftSchema,
  /** What the cards said before. */
  versions: v.object({
    ...{ id: VersionIdSchema, card: CardIdSchema, content: CardSchema },
    ...BySchema.entries,
  }),
} as const;

/**
 * What a backup carries: the knowledge and what is this person's own. Nothing of tickets is in it:
 * no receipts, no dismissals, no captures.
 */
export type BackupContent = {
  [List in keyof typeof BACKUP_ENTRIES]: v.InferOutput<(typeof BACKUP_ENTRIES)[List]>[];
} & { settings: v.InferOutput<typeof BackupSettingsSchema> };

/** A backup file. */
export interface Backup extends BackupContent {
  kind: 'sidecard/backup';
  schema: typeof BACKUP_SCHEMA;
  /** ISO 8601, UTC. */
  writtenAt: string;
  /** The version of Sidecard that wrote it. */
  app: string;
}

/** The text of a backup file. @param now ms since the epoch. */
export function backupText(content: BackupContent, app: string, now: number): string {
  const backup: Backup = {
    kind: 'sidecard/backup',
    schema: BACKUP_SCHEMA,
    writtenAt: new Date(now).toISOString(),
    app,
    settings: content.settings,
    members: content.members,
    collections: content.collections,
    favourites: content.favourites,
    drafts: content.drafts,
    versions: content.versions,
    cards: content.cards,
  };
  return JSON.stringify(backup);
}

/** `sidecard-backup-YYYY-MM-DD.json`, by the person's own calendar. @param now ms since the epoch. */
export function backupFileName(now: number): string {
  const date = new Date(now);
  const two = (value: number) => String(value).padStart(2, '0');
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
  return `sidecard-backup-${day}.json`;
}
