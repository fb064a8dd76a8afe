import { useMemo } from 'react';
import { useStore } from 'zustand';
import { i18n } from '#i18n';
import { BrowseHead } from '@/components/browse/BrowseHead';
import { panel } from '../store';
import { BrowseCollections } from './BrowseCollections';
import { browse, browseView } from './browseView';
import { PagedCards } from './PagedCards';
import { RecentCards } from './RecentCards';
import { useFavouriteCards } from './useBrowsing';

const FAVOURITES = 10;

/** Favourites, the collections, and what was updated last; a page of its own beside a ticket. */
export function BrowseOverview() {
  const isPage = useStore(panel, ({ browsing }) => browsing !== null);
  const arrivals = useStore(browseView, (view) => view.arrivals);
  const favourites = useFavouriteCards();
  const ids = useMemo(() => new Set(favourites?.map(({ id }) => id)), [favourites]);
  if (!favourites) return null;
  return (
    <>
      {isPage && (
        <BrowseHead
          title={i18n.t('browse.title')}
          arrivals={arrivals}
          onBack={() => browse(null)}
        />
      )}
      {favourites.length > 0 && (
        <PagedCards kind="favourites" cards={favourites} page={FAVOURITES} />
      )}
      <BrowseCollections />
      <RecentCards except={ids} />
    </>
  );
}
