import * as v from 'valibot';
import { BACKUP_ENTRIES, BACKUP_SCHEMA, type BackupContent, BackupSettingsSchema } from './backup';
import { type Card, InstantSchema, type Member } from './card';

/** Larger files are no backups; reading them would only stall the page. In bytes or UTF-16 units. */
export const MOST_BACKUP_SIZE = 200 * 1024 * 1024;

const KINDS = ['sidecard/backup', 'sidecard/pack'];
/** What is said of cards that cannot be restored: enough to find them again, no more. */
const MOST_TITLES = 5;

type List = keyof typeof BACKUP_ENTRIES;
const LISTS = Object.keys(BACKUP_ENTRIES) as List[];

/** Where a backup file is damaged: `head` is what stands before its lists. */
export type BackupPart = 'head' | 'settings' | List;

/** What of a readable file cannot be restored. */
export interface BackupLosses {
  cards: number;
  /** The titles of the first of these cards, as far as they can be read. */
  titles: string[];
  /** Entries of the other lists. */
  others: number;
}

/** A file that can be restored. */
export interface ReadBackup {
  state: 'read';
  content: BackupContent;
  writtenAt: string;
  losses: BackupLosses;
}

/** What a file turned out to be. */
export type BackupReading =
  | ReadBackup
  | { state: 'too-large' }
  /** Not JSON at all: another kind of file. */
  | { state: 'not-json' }
  /** JSON that no Sidecard wrote. */
  | { state: 'not-ours' }
  | { state: 'newer' }
  /** Cut off, or changed so that this part cannot be understood. */
  | { state: 'damaged'; part: BackupPart };

/** A day that the calendar has: schemas let the 31st of February pass. */
function isReal(time: string): boolean {
  const at = Date.parse(time);
  return Number.isFinite(at) && new Date(at).toISOString().slice(0, 10) === time.slice(0, 10);
}

function hasRealTimes(card: Card): boolean {
  const marks = [card.created, card.updated, ...Object.values(card.verified), ...card.sources];
  const { launch, review } = card.dates;
  const due = typeof card.verifyEvery === 'string' ? card.verifyEvery : undefined;
  const days = [launch, review, due].filter((day) => day !== undefined);
  return [...marks.map(({ at }) => at), ...days].every(isReal);
}

/** The part in which a text of ours stops being JSON: the last list that begins in it. */
function brokenPart(text: string): BackupPart {
  // A quote within a string is escaped, so that this finds names of fields alone.
  const names = [
    ...text.matchAll(/"(settings|members|collections|favourites|drafts|versions|cards)"\s*:/g),
  ];
  const last = names.at(-1)?.[1];
  return LISTS.find((list) => list === last) ?? (last === 'settings' ? 'settings' : 'head');
}

/** A text that was to be JSON and is not; a file of ours says its kind at its start. */
function broken(text: string): BackupReading {
  const isOurs = /"kind"\s*:\s*"sidecard\//.test(text.slice(0, 2000));
  return isOurs ? { state: 'damaged', part: brokenPart(text) } : { state: 'not-json' };
}

function titleOf(entry: unknown): string | undefined {
  const parsed = v.safeParse(v.object({ title: v.string() }), entry);
  return parsed.success ? parsed.output.title.trim().slice(0, 80) || undefined : undefined;
}

/** The entries that are as they should be, each id once, and those that are not. */
function sift<Entry>(
  entries: readonly unknown[],
  schema: v.GenericSchema<unknown, Entry>,
  keyOf: (entry: Entry) => string,
  isLaterThan: (entry: Entry, than: Entry) => boolean,
): { good: Entry[]; bad: unknown[] } {
  const good = new Map<string, Entry>();
  const bad: unknown[] = [];
  for (const entry of entries) {
    const parsed = v.safeParse(schema, entry);
    if (!parsed.success) {
      bad.push(entry);
      continue;
    }
    const rival = good.get(keyOf(parsed.output));
    if (!rival || isLaterThan(parsed.output, rival)) good.set(keyOf(parsed.output), parsed.output);
  }
  return { good: [...good.values()], bad };
}

const byId = ({ id }: { id: string }) => id;
const byCard = ({ card }: { card: string }) => card;
const isLater = (a: { at: string }, b: { at: string }) => Date.parse(a.at) > Date.parse(b.at);
const CardOfBackup = v.pipe(BACKUP_ENTRIES.cards, v.check(hasRealTimes));

/** The settings that are as they should be; one that is not, or names nobody, counts as not set. */
function settingsOf(value: unknown, members: readonly Member[]): BackupContent['settings'] {
  const given = v.safeParse(v.record(v.string(), v.unknown()), value);
  if (!given.success) return {};
  const { 'agent-name': name, me, 'answer-language': language } = BackupSettingsSchema.entries;
  const { 'collection-bindings': bindings } = BackupSettingsSchema.entries;
  const self = v.parse(v.fallback(me, undefined), given.output.me);
  return {
    'agent-name': v.parse(v.fallback(name, undefined), given.output['agent-name']),
    me: members.some(({ id }) => id === self) ? self : undefined,
    'answer-language': v.parse(v.fallback(language, undefined), given.output['answer-language']),
    'collection-bindings': v.parse(
      v.fallback(bindings, undefined),
      given.output['collection-bindings'],
    ),
  };
}

const HeadSchema = v.object({ writtenAt: v.pipe(InstantSchema, v.check(isReal)) });

type Lists = Record<List, unknown[]>;

/** The lists of a file, or the one that is none. A pack has fewer than a backup. */
function listsOf(file: Record<string, unknown>): Lists | List {
  const lists: Lists = {
    ...{ members: [], collections: [], cards: [], favourites: [], drafts: [], versions: [] },
  };
  for (const list of LISTS) {
    const entries = file[list] ?? (list === 'cards' ? undefined : []);
    if (!Array.isArray(entries)) return list;
    lists[list] = entries;
  }
  return lists;
}

function readLists(file: Record<string, unknown>, writtenAt: string): BackupReading {
  const lists = listsOf(file);
  if (typeof lists === 'string') return { state: 'damaged', part: lists };
  const neverLater = () => false;
  const cards = sift(lists.cards, CardOfBackup, byId, (a, b) => isLater(a.updated, b.updated));
  if (cards.good.length === 0 && cards.bad.length > 0) return { state: 'damaged', part: 'cards' };
  const members = sift(lists.members, BACKUP_ENTRIES.members, byId, neverLater);
  const collections = sift(lists.collections, BACKUP_ENTRIES.collections, byId, neverLater);
  const favourites = sift(lists.favourites, BACKUP_ENTRIES.favourites, byCard, isLater);
  const drafts = sift(lists.drafts, BACKUP_ENTRIES.drafts, byId, isLater);
  const versions = sift(lists.versions, BACKUP_ENTRIES.versions, byId, neverLater);
  const others = [members, collections, favourites, drafts, versions];
  return {
    state: 'read',
    writtenAt,
    content: {
      settings: settingsOf(file.settings, members.good),
      members: members.good,
      collections: collections.good,
      cards: cards.good,
      favourites: favourites.good,
      drafts: drafts.good,
      versions: versions.good,
    },
    losses: {
      cards: cards.bad.length,
      titles: cards.bad.flatMap((card) => titleOf(card) ?? []).slice(0, MOST_TITLES),
      others: others.reduce((sum, { bad }) => sum + bad.length, 0),
    },
  };
}

/**
 * Reads the text of a file that may be a backup, or a pack of cards. Entries that are not as they
 * should be are left out and counted; of two with one id the newer is taken. Bodies stay Markdown:
 * nothing in them is run or trusted, they are sanitised where they are shown.
 */
export function readBackup(text: string): BackupReading {
  if (text.length > MOST_BACKUP_SIZE) return { state: 'too-large' };
  // Editors on Windows put a byte order mark before the text they save.
  const json = text.replace(/^\uFEFF/, '');
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return broken(json);
  }
  const file = v.safeParse(v.record(v.string(), v.unknown()), value);
  if (!file.success || !KINDS.some((kind) => kind === file.output.kind))
    return { state: 'not-ours' };
  const { schema } = file.output;
  if (typeof schema === 'number' && schema > BACKUP_SCHEMA) return { state: 'newer' };
  const head = v.safeParse(HeadSchema, file.output);
  if (schema !== BACKUP_SCHEMA || !head.success) return { state: 'damaged', part: 'head' };
  return readLists(file.output, head.output.writtenAt);
}
