import { Dexie, type EntityTable, type Table } from 'dexie';
import type { Card, Collection, Member } from '@/cards/card';
import type { BindingsByCollection } from '@/cards/collectionBinding';
import type { Draft } from '@/cards/draft';
import type { CaptureId, CardId, MemberId } from '@/cards/ids';
import type { ChangeLogRow } from './foldedLog';
import type { OwnDocument } from './furtherDocuments';
import type { CardVersion } from './history/version';
import type { EventKind } from './learning/event';
import type {
  CountedEvent,
  LearnedCounts,
  LearningDevice,
  PendingEvent,
  ShardRow,
} from './learning/rows';
import { packRows } from './packRows';
import type { Receipt } from './receipt';
import type { DeletionRow } from './sync/deletions';
import type { ForkRow } from './sync/forks';
import type { RevisionsRow } from './sync/revisionRows';
import type { ConflictRow, DocumentRow, FeedFailure, FeedRow, OutboxRow, Place } from './sync/rows';
import type { StaleWeek, UsageDay } from './sync/usage/rows';
import type { Workspace } from './sync/workspace';
import type { Leaving } from './workspace/leaving';
import type { EndedSignIn, KeptTokens } from './workspace/openIdTokens';
import type { Publication, PublishWish } from './workspace/publish/rows';

/** A derived thing that is cheaper to load than to make again. */
export interface Snapshot {
  name: 'ranker-index';
  /** What made it: another version cannot use it. */
  version: string;
  /** The `seq` of the last card change it holds. */
  seq: number;
  content: unknown;
}

/** A card that was sent away from one ticket. */
export interface Dismissal {
  ticketKey: string;
  card: CardId;
  at: string;
}

/** A card this person keeps at hand. */
export interface Favourite {
  card: CardId;
  at: string;
}

/** A highlighted text on its way from a page to the card form of a window. */
export interface Capture {
  id: CaptureId;
  windowId: number;
  /** `reading` until the page was asked for the highlight's HTML; the plain words are there at once. */
  state: 'reading' | 'read';
  text: string;
  /** As the page gave it, not sanitised; empty where only words could be had. */
  html: string;
  pageTitle: string;
  /** Empty where the browser does not tell it. */
  pageUrl: string;
  at: string;
}

/** What a person has set on this device, and what it remembers for them, by name. */
export interface Settings {
  'agent-name': string;
  /** Who this person is among the members. */
  me: MemberId;
  /** The language that answers are wanted in where no ticket decides it: BCP 47; unset for automatic. */
  'answer-language': string;
  /** When the last backup was written; ISO 8601. */
  'backed-up-at': string;
  /** When the reminder of backups was put off; ISO 8601. */
  'backup-reminder-put-off-at': string;
  /** When the welcome was gone through or closed; ISO 8601. */
  'welcomed-at': string;
  /** For which help desk or brand collections are written; unset where each is for all. */
  'collection-bindings': BindingsByCollection;
  /** Where the team's workspace is; unset on a device that has none. */
  workspace: Workspace;
  /** What signs in at it where the team has a sign-in service; a secret. */
  'openid-tokens': KeptTokens;
  /** What this person may do there, as the server last said it. */
  roles: string[];
  /** Who this person was on this device alone; back again once the workspace is left. */
  'me-alone': MemberId;
  /** What is left to be done of a signing out, or of leaving the workspace. */
  leaving: Leaving;
  /** Servers that could not be told of a signing out: their addresses. */
  'open-sessions': string[];
  /** Sign-ins that services are still to be told the end of; secrets. */
  'ended-sign-ins': EndedSignIn[];
  /** Why the workspace cannot be reached at all; unset while it can. */
  'sync-failure': FeedFailure;
  'learned-counts': LearnedCounts;
  'learning-device': LearningDevice;
  /** Under which ids this device ever shared what was done on it: it has that already. */
  'usage-devices': string[];
  /** Where the team could not be told of earlier versions of cards, and until when it is left alone. */
  'history-failures': Partial<Record<Place, FeedFailure>>;
  /** The cards of which nothing learned before is told the team any more (storage/sync/usage/toldCards). */
  'told-cards': CardId[];
  /** What goes to the team once its collection is there. */
  'publish-wishes': PublishWish[];
  /** What went to the team last, the newest at the end. */
  publications: Publication[];
  /** How often everything learned was forgotten. */
  'times-forgotten': number;
}

export type Setting = {
  [Name in keyof Settings]: { name: Name; value: Settings[Name] };
}[keyof Settings];

/** The replica of the workspace and what belongs to this device alone. */
export class SidecardDatabase extends Dexie {
  declare cards: EntityTable<Card, 'id'>;
  declare collections: EntityTable<Collection, 'id'>;
  declare members: EntityTable<Member, 'id'>;
  /** What changed, in order: readers of the cards catch up by it. */
  declare changeLog: EntityTable<ChangeLogRow, 'seq'>;
  declare snapshots: EntityTable<Snapshot, 'name'>;
  declare receipts: EntityTable<Receipt, 'id'>;
  declare dismissals: Table<Dismissal, [string, CardId]>;
  declare settings: Table<Setting, Setting['name']>;
  declare favourites: EntityTable<Favourite, 'card'>;
  declare drafts: EntityTable<Draft, 'id'>;
  declare captures: EntityTable<Capture, 'id'>;
  declare pendingEvents: Table<PendingEvent, [string, CardId, EventKind]>;
  declare countedEvents: Table<CountedEvent, [string, CardId]>;
  declare shards: EntityTable<ShardRow, 'id'>;
  declare documents: Table<DocumentRow, [Place, string]>;
  declare ownDocuments: EntityTable<OwnDocument, 'id'>;
  declare versions: EntityTable<CardVersion, 'id'>;
  declare revisions: Table<RevisionsRow, [Place, string]>;
  declare outbox: Table<OutboxRow, [Place, string]>;
  declare conflicts: Table<ConflictRow, [Place, string]>;
  declare feeds: EntityTable<FeedRow, 'place'>;
  declare forks: Table<ForkRow, [Place, string]>;
  declare deletions: EntityTable<DeletionRow, 'id'>;
  declare usageDays: Table<UsageDay, [Place, string]>;
  declare staleWeeks: Table<StaleWeek, [Place, number]>;

  constructor(name = 'sidecard') {
    super(name);
    // Keep every version here while people may still have it: Dexie upgrades from one to the next.
    this.version(1).stores({
      cards: 'id, collection, status, updated.at',
      collections: 'id',
      members: 'id',
      cardChanges: 'card, seq',
      snapshots: 'name',
      receipts: 'id, card, at',
      dismissals: '[ticketKey+card], ticketKey, at',
      settings: 'name',
    });
    this.version(2).stores({
      favourites: 'card, at',
      drafts: 'id, at',
      captures: 'id, windowId, at',
    });
    this.version(3).stores({
      cards: 'id, collection, status, updated.at, [collection+status]',
    });
    this.version(4)
      .stores({
        snapshots: 'name, [name+version+seq]',
        receipts: 'id, card, at, [ticketKey+card]',
        pendingEvents: '[ticketKey+card+kind], ticketKey, at',
        countedEvents: '[ticketKey+card], ticketKey, at, undone',
        shards: 'id, [id+rev]',
      })
      // Snapshots of before are of another form: they would only take room.
      .upgrade((upgrade) => upgrade.table('snapshots').clear());
    this.version(5).stores({
      documents: '[place+id], place, kind',
      held: '[place+id], isNewer',
      outbox: '[place+id], place, [place+state.kind], state.kind, changedAt',
      conflicts: '[place+id], place, at',
      feeds: 'place',
    });
    this.version(6)
      .stores({
        ...{ changeLog: 'seq', cardChanges: null },
        ...{ revisions: '[place+from], newer', held: null },
        documents: '[place+id], place, kind, [place+week]',
        ...{ forks: '[place+id], place', deletions: 'id, at' },
        ...{ usageDays: '[place+id], place, [place+isOpen]', staleWeeks: '[place+week], place' },
      })
      .upgrade(packRows);
    this.version(7).stores({
      ownDocuments: 'id, kind',
      versions: 'id, card, at, toSend',
    });
  }
}

/** The one database of a context. Dexie opens it at the first use. */
export const database = new SidecardDatabase();
