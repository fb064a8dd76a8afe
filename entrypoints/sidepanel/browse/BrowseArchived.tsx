import { useStore } from 'zustand';
import { i18n } from '#i18n';
import { BrowseHead } from '@/components/browse/BrowseHead';
import { Notice } from '@/components/Notice';
import { browseBack, browseView } from './browseView';
import { PagedCards } from './PagedCards';
import { useArchivedCards } from './useBrowsing';

const PAGE = 50;

/** The cards that were archived, in whichever collection. */
export function BrowseArchived() {
  const arrivals = useStore(browseView, (view) => view.arrivals);
  const cards = useArchivedCards();
  if (!cards) return null;
  return (
    <>
      <BrowseHead
        title={i18n.t('browse.archived')}
        arrivals={arrivals}
        onBack={() => browseBack('archived')}
      />
      {cards.length > 0 ? (
        <PagedCards kind="archived" cards={cards} page={PAGE} />
      ) : (
        <Notice title={i18n.t('browse.noArchived')} hint="" />
      )}
    </>
  );
}
