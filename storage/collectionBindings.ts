import type { BindingsByCollection, CollectionBinding } from '@/cards/collectionBinding';
import type { CollectionId } from '@/cards/ids';
import { database } from './database';
import { readSetting, writeSetting } from './settings';
import { whileThereIsRoom } from './storageFull';

/** The collections that are for some help desk or brand alone. */
export async function collectionBindings(): Promise<BindingsByCollection> {
  return (await readSetting('collection-bindings')) ?? {};
}

/** Within a transaction: what binds nothing is not kept. */
async function keep(bindings: BindingsByCollection): Promise<void> {
  const binding = Object.entries(bindings).filter(([, each]) => each?.helpdesk || each?.brand);
  if (binding.length > 0) await writeSetting('collection-bindings', Object.fromEntries(binding));
  else await database.settings.delete('collection-bindings');
}

/**
 * Says for which help desk or brand a collection is; what is not named stays as it is, so that two
 * windows may each set a part.
 *
 * @param change empty words stand for every help desk, or every brand.
 * @returns `gone` where there is no such collection any more: nothing is kept for it.
 * @throws StorageFullError where there is no more room.
 */
export function bindCollection(
  id: CollectionId,
  change: CollectionBinding,
): Promise<'bound' | 'gone'> {
  const { collections, settings } = database;
  return whileThereIsRoom(() =>
    database.transaction('rw', collections, settings, async () => {
      if (!(await collections.get(id))) return 'gone';
      const bindings = await collectionBindings();
      const { helpdesk, brand } = { ...bindings[id], ...change };
      const bound = { ...(helpdesk && { helpdesk }), ...(brand && { brand }) };
      await keep({ ...bindings, [id]: bound });
      return 'bound';
    }),
  );
}

/**
 * Within the transaction that deletes collections: leaves nothing of what they are for.
 *
 * @returns what they were for, for {@link bindAgain}.
 */
export async function unbind(ids: readonly CollectionId[]): Promise<BindingsByCollection> {
  const gone = new Set<string>(ids);
  const bindings = Object.entries(await collectionBindings());
  await keep(Object.fromEntries(bindings.filter(([id]) => !gone.has(id))));
  return Object.fromEntries(bindings.filter(([id]) => gone.has(id)));
}

/** Within the transaction that puts collections back: they are for what they were for, unless that was said anew. */
export async function bindAgain(bindings: BindingsByCollection): Promise<void> {
  await keep({ ...bindings, ...(await collectionBindings()) });
}
