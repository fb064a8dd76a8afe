import { useStore } from 'zustand';
import { i18n } from '#i18n';
import type { CollectionId } from '@/cards/ids';
import { Button } from '@/components/Button';
import { BrowseHead } from '@/components/browse/BrowseHead';
import { SearchHere } from '@/components/find/SearchHere';
import { Notice } from '@/components/Notice';
import { collectionFilter } from '@/ranking/searchQuery';
import { useDirectory } from '../useReplica';
import { browseBack, browseView, changeSearch, focusSearch } from './browseView';
import { CollectionChanges } from './CollectionChanges';
import { PagedCards } from './PagedCards';
import { useCollectionCards } from './useBrowsing';

const PAGE = 50;

/** The cards of a collection, and what can be done with it. */
export function CollectionPage({ id }: { id: CollectionId }) {
  const { order, arrivals } = useStore(browseView);
  const collection = useDirectory()?.collections.get(id);
  const found = useCollectionCards(id, order);
  const back = () => browseBack(id);
  if (!found) return null;
  if (!collection) {
    return (
      <Notice title={i18n.t('browse.gone')} hint="">
        <Button onClick={back}>{i18n.t('card.back')}</Button>
      </Notice>
    );
  }
  const { cards, total } = found;
  const drafts = cards.filter(({ status }) => status === 'draft').length;
  return (
    <>
      <BrowseHead
        title={collection.name}
        isSample={collection.sample === true}
        arrivals={arrivals}
        onBack={back}
      >
        {cards.length > 0 && (
          <SearchHere
            onSearch={() => {
              changeSearch(collectionFilter(collection.name));
              focusSearch();
            }}
          />
        )}
      </BrowseHead>
      <CollectionChanges
        collection={collection}
        count={cards.length - drafts}
        drafts={drafts}
        total={total}
      />
      {cards.length > 0 ? (
        <PagedCards key={order} kind="collection" cards={cards} page={PAGE} />
      ) : (
        <Notice title={i18n.t(total > 0 ? 'browse.onlyArchived' : 'browse.empty')} hint="" />
      )}
    </>
  );
}
