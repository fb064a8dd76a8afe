import { useStore } from 'zustand';
import { panel } from '../store';
import { BrowseArchived } from './BrowseArchived';
import { BrowseOverview } from './BrowseOverview';
import { CollectionPage } from './CollectionPage';

/** The knowledge looked through by hand; without a choice, its overview. */
export function Browse() {
  const browsing = useStore(panel, (state) => state.browsing);
  switch (browsing?.kind) {
    case 'collection':
      return <CollectionPage key={browsing.id} id={browsing.id} />;
    case 'archived':
      return <BrowseArchived />;
    case 'overview':
    case undefined:
      return <BrowseOverview />;
  }
}
