import { lazy, Suspense } from 'react';
import { useStore } from 'zustand';
import { i18n } from '#i18n';
import { FillDialog } from '@/components/panel/FillDialog';
import { StatusBar } from '@/components/StatusBar';
import styles from './App.module.css';
import { BackupReminder } from './asides/BackupReminder';
import { CardPage } from './card/CardPage';
import { Home } from './Home';
import { panel } from './store';
import { useRanking } from './ticket/useRanking';
import { DirectoryContext, useLiveDirectory } from './useReplica';

/** Loaded when a form opens: the first suggestion does not wait for what turns HTML into Markdown. */
const CardFormPage = lazy(async () => {
  const page = await import('./editing/CardFormPage');
  return { default: page.CardFormPage };
});

/** A card lies on top of the form it was opened from, and both on top of the lists. */
function View() {
  const openCard = useStore(panel, (state) => state.openCard);
  const openDraft = useStore(panel, (state) => state.openDraft);
  if (openCard) return <CardPage id={openCard.id} lang={openCard.lang} />;
  if (!openDraft) return <Home />;
  return (
    <Suspense>
      <CardFormPage id={openDraft} />
    </Suspense>
  );
}

/** The side panel: one view at a time, and what just happened below it. */
export function App() {
  useRanking();
  const directory = useLiveDirectory();
  const status = useStore(panel, (state) => state.status);
  const filling = useStore(panel, (state) => state.filling);
  return (
    <DirectoryContext value={directory}>
      <div className={styles.panel}>
        <main className={styles.main}>
          <h1 className={styles.heading}>{i18n.t('extensionName')}</h1>
          <View />
        </main>
        <BackupReminder />
        <StatusBar status={status} onClose={() => panel.getState().showStatus(null)} />
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
    </DirectoryContext>
  );
}
