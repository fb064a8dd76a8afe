import { useStore } from 'zustand';
import { i18n } from '#i18n';
import { StatusBar } from '@/components/StatusBar';
import styles from './App.module.css';
import { Questions } from './flag/Questions';
import { FlagsContext, useLiveFlags } from './flag/useFlags';
import { Home } from './Home';
import { panel } from './store';
import { useRanking } from './ticket/useRanking';
import { useHasBegun } from './useHasBegun';
import {
  ConflictsContext,
  DirectoryContext,
  FavouritesContext,
  useLiveConflictIds,
  useLiveDirectory,
  useLiveFavouriteIds,
} from './useReplica';
import {
  BackupReminder,
  CardFormPage,
  CardPage,
  Deciding,
  FillDialog,
  ReviewFollower,
  SyncFoot,
} from './views';

/** A card lies on top of the form it was opened from, and both on top of the lists. */
function View() {
  const openCard = useStore(panel, (state) => state.openCard);
  const openDraft = useStore(panel, (state) => state.openDraft);
  const deciding = useStore(panel, (state) => state.deciding);
  if (openCard) return <CardPage id={openCard.id} lang={openCard.lang} />;
  if (openDraft) return <CardFormPage id={openDraft} />;
  return deciding ? <Deciding deciding={deciding} /> : <Home />;
}

/** The side panel: one view at a time, and what just happened below it. */
export function App() {
  useRanking();
  const directory = useLiveDirectory();
  const favourites = useLiveFavouriteIds();
  const conflicts = useLiveConflictIds();
  const flags = useLiveFlags();
  const hasBegun = useHasBegun();
  const status = useStore(panel, (state) => state.status);
  const filling = useStore(panel, (state) => state.filling);
  return (
    <DirectoryContext value={directory}>
      <FavouritesContext value={favourites}>
        <ConflictsContext value={conflicts}>
          <FlagsContext value={flags}>
            <div className={styles.panel}>
              <main className={styles.main}>
                <h1 className={styles.heading}>{i18n.t('extensionName')}</h1>
                <View />
              </main>
              {hasBegun && <ReviewFollower />}
              {hasBegun && <BackupReminder />}
              <StatusBar status={status} onClose={() => panel.getState().showStatus(null)} />
              {hasBegun && <SyncFoot />}
              <Questions />
              {filling && (
                <FillDialog
                  title={filling.title}
                  variables={filling.variables}
                  purpose={filling.purpose}
                  onFill={filling.settle}
                  onCancel={() => filling.settle(null)}
                />
              )}
            </div>
          </FlagsContext>
        </ConflictsContext>
      </FavouritesContext>
    </DirectoryContext>
  );
}
