import type { Card } from '@/cards/card';
import type { CardId, MemberId, VersionId } from '@/cards/ids';
import type { Place } from '../sync/rows';

/** What a card said before an edit, as it is kept on this device; never changed once it is written. */
export interface CardVersion {
  /** `version:<card>-<ULID>`, see `documents/joinedIds`. */
  id: VersionId;
  card: CardId;
  content: Card;
  /** Who made the edit that ended it, and when; ISO 8601. */
  by: MemberId;
  at: string;
  /** The place of the team's that is to be told of it; left out once it was, or for this device alone. */
  toSend?: Place;
}
