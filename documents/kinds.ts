import { SHARED_KINDS, type SharedKind } from '@/cards/ids';
import { documentKind } from './documentKind';
import { AckDocumentSchema, AnnouncementDocumentSchema } from './kinds/announcements';
import { CardDocumentSchema, VersionDocumentSchema } from './kinds/cards';
import { FlagDocumentSchema, QuestionDocumentSchema } from './kinds/questions';
import { LearningSettingSchema } from './kinds/settings';
import { UsageDocumentSchema } from './kinds/usage';
import {
  CollectionDocumentSchema,
  GroupDocumentSchema,
  InstanceDocumentSchema,
  MemberDocumentSchema,
  TemplateDocumentSchema,
} from './kinds/workspace';
import type { DatabaseKind } from './place';

/** Every kind of document of a workspace; all are at their first schema. */
export const KINDS = {
  card: documentKind('card', CardDocumentSchema),
  question: documentKind('question', QuestionDocumentSchema),
  flag: documentKind('flag', FlagDocumentSchema),
  version: documentKind('version', VersionDocumentSchema),
  usage: documentKind('usage', UsageDocumentSchema),
  collection: documentKind('collection', CollectionDocumentSchema),
  member: documentKind('member', MemberDocumentSchema),
  group: documentKind('group', GroupDocumentSchema),
  template: documentKind('template', TemplateDocumentSchema),
  announcement: documentKind('announcement', AnnouncementDocumentSchema),
  ack: documentKind('ack', AckDocumentSchema),
  setting: documentKind('setting', LearningSettingSchema),
  meta: documentKind('meta', InstanceDocumentSchema),
} as const satisfies Record<SharedKind, unknown>;

/** The kind of database a kind of document stands in; `meta:instance` stands in the others as well. */
export function databaseOf(kind: SharedKind): DatabaseKind {
  switch (kind) {
    case 'card':
    case 'question':
    case 'flag':
      return 'collection';
    case 'usage':
      return 'usage';
    case 'version':
      return 'versions';
    case 'collection':
    case 'member':
    case 'group':
    case 'template':
    case 'announcement':
    case 'ack':
    case 'setting':
    case 'meta':
      return 'hub';
  }
}

/** Whether documents of a kind may stand in a kind of database. */
export function standsIn(kind: SharedKind, database: DatabaseKind): boolean {
  return kind === 'meta' || databaseOf(kind) === database;
}

/** The kind that an id tells; undefined for one that this version does not know. */
export function kindOf(id: string): SharedKind | undefined {
  return SHARED_KINDS.find((kind) => id.startsWith(`${kind}:`));
}
