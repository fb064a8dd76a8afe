import { chooseAnswer } from '@/cards/answer';
import type { ReviewRowView } from '@/components/review/reviewRowView';
import type { Directory } from '@/storage/directory';
import type { ReviewItem } from '@/storage/review/reviewQueue';
import { factsFor } from '../card/rows';

/** A card of Review as it is drawn. */
export function reviewRow(item: ReviewItem, directory: Directory): ReviewRowView {
  const { card, languages, trust, uses, flags } = item;
  const { title, lang } = chooseAnswer(card, languages[0]);
  const collection = directory.collections.get(card.collection);
  return {
    ...{ id: card.id, title, lang, languages, uses },
    facts: factsFor(card, trust, undefined, directory),
    flags: flags.map(({ _id: id, kind, note, created }) => ({
      ...{ id, kind, note, at: created.at },
      by: directory.members.get(created.by)?.name,
    })),
    mayVerify: collection !== undefined && directory.rights.mayVerify(card, collection),
    mayAppoint: collection !== undefined && directory.rights.mayManage(collection),
  };
}
