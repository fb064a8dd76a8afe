import type { BackupContent } from './backup';
import type { Collection } from './card';
import type { CollectionId } from './ids';

function withoutSlug({ slug: _, ...collection }: Collection): Collection {
  return collection;
}

/** Who this person is in a workspace is for the workspace to say. */
function withoutPerson({
  me: _,
  'agent-name': __,
  ...settings
}: BackupContent['settings']): BackupContent['settings'] {
  return settings;
}

/**
 * What of a backup's content is this device's own affair: shared collections with their cards are the
 * workspace's, which has its own history. A collection that was shared where the backup was made, and is
 * not here, is an ordinary one.
 *
 * @param shared the collections that are shared here.
 */
export function besideShared(
  content: BackupContent,
  shared: ReadonlySet<CollectionId>,
): BackupContent {
  const sharedCards = new Set(
    content.cards.flatMap(({ id, collection }) => (shared.has(collection) ? id : [])),
  );
  return {
    ...content,
    settings: shared.size > 0 ? withoutPerson(content.settings) : content.settings,
    collections: content.collections.filter(({ id }) => !shared.has(id)).map(withoutSlug),
    cards: content.cards.filter(({ collection }) => !shared.has(collection)),
    versions: content.versions.filter(({ card }) => !sharedCards.has(card)),
  };
}
