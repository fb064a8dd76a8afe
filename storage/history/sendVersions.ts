import { inOrder } from '@/documents/order';
import { database } from '../database';
import { readSetting, writeSetting } from '../settings';
import { type Backend, BackendFailure, type Content, type PushOutcome } from '../sync/backend';
import { databaseOfPlace, versionsPlace } from '../sync/places';
import { failedAgain, isHeldBack } from '../sync/rhythm';
import type { Place } from '../sync/rows';
import { contentOf } from '../sync/sharedContent';
import { isCommonFailure, type Syncing } from '../sync/syncPlace';
import type { CardVersion } from './version';

/** So many versions are read and sent at once. */
const BATCH = 50;

export type Telling = Pick<Syncing, 'workspace' | 'mayEdit' | 'now' | 'chance'>;

/** What the server holds of a version: the card's document as it was (docs/data.md). */
function documentOf({ card, content, by, at }: CardVersion): Content {
  const { schema } = content;
  return inOrder({ schema, card, content: contentOf(content), by, at });
}

/** Whether a version is where it belongs: one that was sent before and stands there is no conflict. */
function isTold(outcome: PushOutcome | undefined): boolean {
  return outcome?.state === 'accepted' || outcome?.state === 'conflict';
}

/** What the rules refuse once they refuse for ever: the version stays on this device. */
function isRefused(outcome: PushOutcome | undefined): boolean {
  return outcome?.state === 'refused';
}

/** Takes those of a place off the list that were told or refused, unless their card went elsewhere meanwhile. */
async function settle(
  place: Place,
  sent: readonly CardVersion[],
  outcomes: readonly PushOutcome[],
): Promise<void> {
  const done = sent.filter((_, at) => isTold(outcomes[at]) || isRefused(outcomes[at]));
  await database.versions
    .where('id')
    .anyOf(done.map(({ id }) => id))
    .filter(({ toSend }) => toSend === place)
    .modify((version: CardVersion) => {
      delete version.toSend;
    });
}

async function tellPlace(backend: Pick<Backend, 'push'>, place: Place, telling: Telling) {
  const name = databaseOfPlace(telling.workspace.prefix, versionsPlace(place));
  for (;;) {
    const waiting = await database.versions.where('toSend').equals(place).limit(BATCH).toArray();
    if (waiting.length === 0) return;
    const changes = waiting.map((each) => ({
      ...{ id: each.id, base: null, content: documentOf(each) },
    }));
    const outcomes = await backend.push(name, changes, null);
    await settle(place, waiting, outcomes);
    // Taken by too few machines: sent again in the next run, which finds it there or not.
    if (outcomes.some(({ state }) => state === 'unsure')) return;
  }
}

async function waitingPlaces(): Promise<Place[]> {
  const places: Place[] = [];
  for (;;) {
    const last = places.at(-1) ?? '';
    const next = await database.versions.where('toSend').above(last).first();
    if (next?.toSend === undefined) return places;
    places.push(next.toSend);
  }
}

/** Keeps why a place could not be told; null for nothing any more. */
async function noteFailure(place: Place, error: BackendFailure | null, telling: Telling) {
  const { [place]: before = null, ...others } = (await readSetting('history-failures')) ?? {};
  if (!before && !error) return;
  const retryAfter = error?.retryAfter;
  const at = { now: telling.now(), chance: telling.chance(), retryAfter };
  const failure = error && failedAgain(before, error.kind, at);
  await writeSetting('history-failures', { ...others, ...(failure && { [place]: failure }) });
}

/**
 * Tells the team what cards said before this person changed them, where they may edit; each version is written
 * once, and read by whoever asks for it (`readVersions`). After the cards, and after the use of them: nobody
 * waits for it, and a collection whose versions fail is left alone for a while.
 *
 * @throws BackendFailure where the server or the account is what fails.
 */
export async function sendVersions(
  backend: Pick<Backend, 'push'>,
  telling: Telling,
): Promise<void> {
  const failures = (await readSetting('history-failures')) ?? {};
  for (const place of await waitingPlaces()) {
    if (!telling.mayEdit(place) || isHeldBack(failures[place], telling.now())) continue;
    try {
      await tellPlace(backend, place, telling);
      await noteFailure(place, null, telling);
    } catch (error) {
      if (!(error instanceof BackendFailure) || isCommonFailure(error)) throw error;
      await noteFailure(place, error, telling);
    }
  }
}
