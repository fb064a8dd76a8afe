import { i18n } from '#i18n';
import type { Mark } from '@/cards/edits';
import { currentMember } from '@/storage/identity';

/** This person, now. */
export async function markOfMe(): Promise<Mark> {
  const { id } = await currentMember(i18n.t('form.nameless'));
  return { by: id, at: new Date().toISOString() };
}
