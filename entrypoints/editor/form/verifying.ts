import type { Directory } from '@/storage/directory';
import type { FullForm } from './fullForm';

/** Whether this person may say that the card of a form is true, once it is saved. */
export function mayVerify(
  { draft: { details, fields }, card }: Pick<FullForm, 'draft' | 'card'>,
  directory: Directory,
): boolean {
  // Of neither does anybody ask whether it is true.
  if (details.status === 'draft' || card?.status === 'archived') return false;
  const { me, rights, collections } = directory;
  const collection = fields.collection === null ? undefined : collections.get(fields.collection);
  // Where nobody is named, whoever makes a card verifies it.
  const isFirst = details.verifiers.length === 0 && details.owner === undefined;
  const verifiers = isFirst && me !== undefined ? [me] : details.verifiers;
  // A collection that is yet to be made is one of their own.
  return rights.mayVerify({ verifiers }, collection ?? {});
}
