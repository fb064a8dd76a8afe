import * as v from 'valibot';
import { DOCUMENT_SCHEMA } from '@/cards/card';
import { type CardId, type FlagId, newId } from '@/cards/ids';
import { type FlagDocument, FlagDocumentSchema } from '@/documents/kinds/questions';
import { inOrder } from '@/documents/order';
import type { Writing } from './cardWrites';
import { database } from './database';
import {
  type DocumentHome,
  type FurtherDocument,
  furtherOfKind,
  furtherTables,
  writeFurther,
} from './furtherDocuments';
import { currentMember } from './identity';
import { whileThereIsRoom } from './storageFull';
import type { Content } from './sync/backend';
import { placeOfCollection } from './sync/outbox';
import { isSameContent } from './sync/reconcile';
import { withoutId } from './sync/sharedContent';

export type FlagKind = FlagDocument['kind'];

/** What was written of flags, and what it was before: what {@link undoFlag} needs. */
export type FlagChange = readonly {
  id: FlagId;
  home: DocumentHome;
  before: Content | null;
  after: Content | null;
}[];

/** A flag with where it stands. */
interface StandingFlag {
  home: DocumentHome;
  flag: FlagDocument;
}

function readFlag({ home, id, content }: FurtherDocument): StandingFlag[] {
  const parsed = v.safeParse(FlagDocumentSchema, { ...content, _id: id });
  return parsed.success ? [{ home, flag: parsed.output }] : [];
}

function contentOf(flag: FlagDocument): Content {
  return inOrder(withoutId(flag));
}

/** A person raises one flag of a kind on a card: two of them were raised on two devices. */
export function isSameFlag(a: FlagDocument, b: FlagDocument): boolean {
  return a.card === b.card && a.kind === b.kind && a.created.by === b.created.by;
}

/** All that nobody has resolved, of whatever cards; the newest first. */
async function standingFlags(): Promise<StandingFlag[]> {
  const all = (await furtherOfKind('flag')).flatMap(readFlag);
  return all
    .filter(({ flag }) => flag.resolved === undefined)
    .sort((a, b) => b.flag.created.at.localeCompare(a.flag.created.at));
}

function once(flags: readonly StandingFlag[]): FlagDocument[] {
  const each = flags.map(({ flag }) => flag);
  return each.filter((flag, at) => each.findIndex((other) => isSameFlag(other, flag)) === at);
}

/** What is open on the cards that this device has, the newest first; of one person, card and kind one. */
export function openFlags(): Promise<FlagDocument[]> {
  const { cards, documents, ownDocuments } = database;
  return database.transaction('r', cards, documents, ownDocuments, async () => {
    const flags = once(await standingFlags());
    const ids = [...new Set(flags.map(({ card }) => card))];
    // Its key says that a card is there; cards are large.
    const there = new Set(await cards.where('id').anyOf(ids).primaryKeys());
    return flags.filter(({ card }) => there.has(card));
  });
}

/** What is open on a card, the newest first; nothing on one that is gone. */
export async function openFlagsOf(card: CardId): Promise<FlagDocument[]> {
  return (await openFlags()).filter((flag) => flag.card === card);
}

/** One transaction over everything that a change of a flag may touch. */
function change<Result>(write: () => Promise<Result>): Promise<Result> {
  const { cards, collections, members, settings } = database;
  const tables = [...new Set([cards, collections, members, settings, ...furtherTables()])];
  return whileThereIsRoom(() => database.transaction('rw', tables, write));
}

async function writeAll(changes: FlagChange, { now }: Writing): Promise<FlagChange> {
  const at = new Date(now).toISOString();
  for (const { id, home, after } of changes) await writeFurther({ id, home, content: after }, at);
  return changes;
}

async function homeOfCard(card: CardId): Promise<DocumentHome | null> {
  const found = await database.cards.get(card);
  if (!found) return null;
  return placeOfCollection(await database.collections.get(found.collection)) ?? 'device';
}

/**
 * Notes this person's word that something is the matter with a card, beside the card. A second word of the
 * same kind takes the place of the first, as long as that is open.
 *
 * @param note in the person's own words; may be empty.
 * @returns null where the card is gone.
 * @throws StorageFullError where there is no more room.
 */
export function raiseFlag(
  card: CardId,
  kind: FlagKind,
  note: string,
  writing: Writing,
): Promise<FlagChange | null> {
  return change(async () => {
    const home = await homeOfCard(card);
    if (home === null) return null;
    const { id: by } = await currentMember(writing.nameless);
    const created = { by, at: new Date(writing.now).toISOString() };
    const fresh: FlagDocument = {
      ...{ _id: newId('flag'), schema: DOCUMENT_SCHEMA },
      ...{ card, kind, note: note.trim(), created },
    };
    const known = (await standingFlags()).find(({ flag }) => isSameFlag(flag, fresh));
    const after = known ? { ...known.flag, note: fresh.note } : fresh;
    const change = {
      ...{ id: after._id, home: known?.home ?? home },
      ...{ before: known ? contentOf(known.flag) : null, after: contentOf(after) },
    };
    return writeAll([change], writing);
  });
}

/** The flag of an id and those that say the same, where they are open. */
async function sameAs(id: FlagId): Promise<StandingFlag[]> {
  const standing = await standingFlags();
  const found = standing.find(({ flag }) => flag._id === id)?.flag;
  return found ? standing.filter(({ flag }) => isSameFlag(flag, found)) : [];
}

/**
 * Notes that what a flag says was seen to. A shared one takes the right to edit, which the server looks at.
 *
 * @returns what changed: nothing where it was resolved or is gone.
 * @throws StorageFullError where there is no more room.
 */
export function resolveFlag(id: FlagId, writing: Writing): Promise<FlagChange> {
  return change(async () => {
    const { id: by } = await currentMember(writing.nameless);
    const resolved = { by, at: new Date(writing.now).toISOString() };
    const changes = (await sameAs(id)).map(({ home, flag }) => ({
      ...{ id: flag._id, home, before: contentOf(flag) },
      after: contentOf({ ...flag, resolved }),
    }));
    return writeAll(changes, writing);
  });
}

/**
 * Takes a flag away that this person raised.
 *
 * @returns what changed: nothing where it was resolved or is gone.
 * @throws StorageFullError where there is no more room.
 */
export function withdrawFlag(id: FlagId, writing: Writing): Promise<FlagChange> {
  return change(async () => {
    const changes = (await sameAs(id)).map(({ home, flag }) => ({
      ...{ id: flag._id, home, before: contentOf(flag), after: null },
    }));
    return writeAll(changes, writing);
  });
}

async function contentNow({ id, home }: FlagChange[number]): Promise<Content | null> {
  const row =
    home === 'device'
      ? await database.ownDocuments.get(id)
      : await database.documents.get([home, id]);
  return row?.content ?? null;
}

/**
 * Puts flags back as they were before a change.
 *
 * @returns whether they were: not where one was changed again since.
 * @throws StorageFullError where there is no more room.
 */
export function undoFlag(changes: FlagChange, writing: Writing): Promise<boolean> {
  return change(async () => {
    for (const each of changes) {
      if (!isSameContent(await contentNow(each), each.after)) return false;
    }
    const back = changes.map(({ before, after, ...each }) => ({
      ...each,
      before: after,
      after: before,
    }));
    await writeAll(back, writing);
    return true;
  });
}
