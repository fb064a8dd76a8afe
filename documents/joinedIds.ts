import * as v from 'valibot';
import {
  type AckId,
  AckIdSchema,
  type AnnouncementId,
  type CardId,
  type MemberId,
  newId,
  type UsageId,
  UsageIdSchema,
  type VersionId,
  VersionIdSchema,
} from '@/cards/ids';

function part(id: string): string {
  return id.slice(id.indexOf(':') + 1);
}

/** The id of a person's word that they have read an announcement: one, from whichever device. */
export function ackIdOf(announcement: AnnouncementId, member: MemberId): AckId {
  return v.parse(AckIdSchema, `ack:${part(announcement)}-${part(member)}`);
}

/**
 * The id of one device's use on one day.
 *
 * @param device random letters, digits and hyphens. @param day `YYYY-MM-DD`.
 */
export function usageIdOf(device: string, day: string): UsageId {
  return v.parse(UsageIdSchema, `usage:${device}-${day}`);
}

/** A new id among those of a card's versions; later ones sort later. */
export function newVersionId(card: CardId): VersionId {
  return v.parse(VersionIdSchema, `version:${part(card)}-${part(newId('version'))}`);
}
