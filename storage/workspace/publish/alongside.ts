import type { CardId, CollectionId } from '@/cards/ids';
import { database } from '../../database';
import { type OwnDocument, writeFurther } from '../../furtherDocuments';
import { readSetting } from '../../settings';
import { mayManageWorkspace } from '../../sync/rights';

/** The templates of this device that cards were written with. */
async function templatesOf(cards: readonly CardId[]): Promise<OwnDocument[]> {
  const found = await database.cards.bulkGet([...cards]);
  const used = new Set<string>(found.flatMap((card) => card?.template ?? []));
  const templates = await database.ownDocuments.where('kind').equals('template').toArray();
  return templates.filter(({ id }) => used.has(id));
}

/**
 * Within a transaction: the templates that cards were written with go to the team, where this person manages
 * the workspace; of others the cards keep the id alone.
 *
 * @param at ISO 8601.
 * @returns those that went, for {@link keepTemplates}.
 */
export async function bringTemplates(cards: readonly CardId[], at: string): Promise<OwnDocument[]> {
  if (!mayManageWorkspace((await readSetting('roles')) ?? [])) return [];
  const templates = await templatesOf(cards);
  for (const { id, content } of templates) {
    await writeFurther({ home: 'device', id, content: null }, at);
    await writeFurther({ home: 'hub', id, content }, at);
  }
  return templates;
}

/** Within a transaction: takes {@link bringTemplates} back. @param at ISO 8601. */
export async function keepTemplates(templates: readonly OwnDocument[], at: string): Promise<void> {
  for (const { id, content } of templates) {
    await writeFurther({ home: 'hub', id, content: null }, at);
    await writeFurther({ home: 'device', id, content }, at);
  }
}

/** Within a transaction: unsaved forms over cards follow these to their collection; others, all of its forms. */
export async function formsFollow(
  from: CollectionId,
  to: CollectionId,
  isFor: (card: CardId | null) => boolean,
): Promise<void> {
  const follow = <Fields extends { collection: CollectionId | null }>(fields: Fields): Fields =>
    fields.collection === from ? { ...fields, collection: to } : fields;
  for (const draft of await database.drafts.toArray()) {
    const { base, fields } = draft;
    if (!isFor(base?.card ?? null)) continue;
    await database.drafts.put({
      ...{ ...draft, fields: follow(fields) },
      base: base?.fields ? { ...base, fields: follow(base.fields) } : base,
    });
  }
}
