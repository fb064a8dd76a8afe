import * as v from 'valibot';
import type { CardId } from '@/cards/ids';
import { type FlagDocument, FlagDocumentSchema } from '@/documents/kinds/questions';
import { inOrder } from '@/documents/order';
import { database } from '../database';
import type { DocumentHome } from '../furtherDocuments';
import { readSetting } from '../settings';
import type { Edit } from './outbox';
import { withoutId } from './sharedContent';

/** Cards that went from one home to another. */
export interface Move {
  cards: ReadonlySet<CardId>;
  from: DocumentHome;
  to: DocumentHome;
}

async function openFlagsIn({ from, cards }: Move): Promise<FlagDocument[]> {
  const rows =
    from === 'device'
      ? await database.ownDocuments.where('kind').equals('flag').toArray()
      : await database.documents
          .where('[place+id]')
          .between([from, 'flag:'], [from, 'flag;'])
          .toArray();
  return rows.flatMap(({ id, content }) => {
    const parsed = v.safeParse(FlagDocumentSchema, { ...content, _id: id });
    return parsed.success && !parsed.output.resolved && cards.has(parsed.output.card)
      ? parsed.output
      : [];
  });
}

async function takeAlong(flag: FlagDocument, { from, to }: Move): Promise<Edit[]> {
  const { _id: id } = flag;
  const content = inOrder(withoutId(flag));
  if (from === 'device') await database.ownDocuments.delete(id);
  else await database.documents.delete([from, id]);
  if (to === 'device') await database.ownDocuments.put({ id, kind: 'flag', content });
  else await database.documents.put({ place: to, id, kind: 'flag', content });
  return [
    ...(from === 'device' ? [] : [{ place: from, id, before: content, isDeleted: true }]),
    ...(to === 'device' ? [] : [{ place: to, id, before: null, isDeleted: false }]),
  ];
}

/**
 * Within the transaction that moves cards: what this person flagged about them goes along. A server lets
 * nobody sign for another: the flags of others stay where they are, where whoever reads both collections
 * still sees them, but for a card that the team gives up.
 *
 * @returns what the server is to be told.
 */
export async function flagsAlong(moves: readonly Move[]): Promise<Edit[]> {
  const me = await readSetting('me');
  const edits: Edit[] = [];
  for (const move of moves) {
    for (const flag of await openFlagsIn(move)) {
      if (move.to === 'device') edits.push(...(await takeAlong(flag, move)));
      // What stands on a device alone was raised by its person, whatever they were called before.
      else if (me !== undefined && (move.from === 'device' || flag.created.by === me)) {
        const own = { ...flag, created: { ...flag.created, by: me } };
        edits.push(...(await takeAlong(own, move)));
      }
    }
  }
  return edits;
}
