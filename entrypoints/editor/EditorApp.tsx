import { useStore } from 'zustand';
import { i18n } from '#i18n';
import { ANSWER_TEMPLATE } from '@/cards/details';
import { Button } from '@/components/Button';
import { Notice } from '@/components/Notice';
import { StatusBar } from '@/components/StatusBar';
import { type EditorRoute, searchOf } from '@/editing/editorRoute';
import styles from './EditorApp.module.css';
import { FormPage } from './form/FormPage';
import { HistoryPage } from './history/HistoryPage';
import { page } from './store';
import { DirectoryContext, useLiveDirectory } from './useReplica';

function View({ route }: { route: EditorRoute | null }) {
  switch (route?.kind) {
    case 'card':
    case 'draft':
    case 'new':
      return <FormPage route={route} />;
    case 'history':
      return <HistoryPage id={route.id} />;
    case undefined:
      return (
        <Notice title={i18n.t('editor.nothing.title')} hint={i18n.t('editor.nothing.hint')}>
          <a href={searchOf({ kind: 'new', template: ANSWER_TEMPLATE })}>
            {i18n.t('editor.newCard')}
          </a>
        </Notice>
      );
  }
}

/** The editor: one card in a tab of its own, and what just happened below it. */
export function EditorApp() {
  const { route, status, isStorageBroken } = useStore(page);
  const directory = useLiveDirectory();
  if (isStorageBroken) {
    return (
      <main>
        <Notice
          title={i18n.t('empty.storageFailed.title')}
          hint={i18n.t('empty.storageFailed.hint')}
        >
          <Button onClick={() => location.reload()}>{i18n.t('empty.tryAgain')}</Button>
        </Notice>
      </main>
    );
  }
  return (
    <DirectoryContext value={directory}>
      <div className={styles.page}>
        <main className={styles.main}>
          <View route={route} />
        </main>
        <StatusBar status={status} onClose={() => page.setState({ status: null })} />
      </div>
    </DirectoryContext>
  );
}
