import { useState } from 'react';
import { useStore } from 'zustand';
import { CollectionForm } from '@/components/browse/CollectionForm';
import { CollectionList } from '@/components/browse/CollectionList';
import { told } from '../told';
import { useDirectory } from '../useReplica';
import { browse, browseView } from './browseView';
import { makeCollection } from './collectionActions';
import { useArchivedCount, usePublishedCounts } from './useBrowsing';

function NewCollection({ onClose }: { onClose(): void }) {
  const [problem, setProblem] = useState<string | null>(null);
  const create = async (name: string) => {
    const made = await makeCollection(name);
    if (typeof made === 'string') return setProblem(made);
    browseView.setState({ left: made.id });
    onClose();
  };
  return (
    <CollectionForm
      purpose="create"
      name=""
      problem={problem}
      onSave={(name) => void told(() => create(name))}
      onCancel={onClose}
    />
  );
}

/** Every collection with how many cards it has, the archived cards, and a way to a new collection. */
export function BrowseCollections() {
  const [isAdding, setAdding] = useState(false);
  const directory = useDirectory();
  const counts = usePublishedCounts();
  const archived = useArchivedCount();
  const left = useStore(browseView, (view) => view.left);
  if (!directory || !counts || archived === undefined) return null;
  const collections = [...directory.collections.values()].map(({ id, name, sample = false }) => ({
    id,
    name,
    isSample: sample,
    count: counts.get(id) ?? 0,
  }));
  return (
    <CollectionList
      collections={collections}
      archived={archived}
      left={left}
      onOpen={(id) => browse({ kind: 'collection', id })}
      onArchived={() => browse({ kind: 'archived' })}
      onNew={isAdding ? null : () => setAdding(true)}
    >
      {isAdding && <NewCollection onClose={() => setAdding(false)} />}
    </CollectionList>
  );
}
