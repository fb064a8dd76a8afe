import '@/components/theme.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { i18n } from '#i18n';
import { PanelBoundary } from '@/components/PanelBoundary';
import { Tooltip } from '@/components/Tooltip';
import { openReplica } from '@/storage/openReplica';
import { EditorApp } from './EditorApp';
import { followWorkspace } from './followWorkspace';
import { page } from './store';

document.documentElement.lang = i18n.t('locale');
document.title = i18n.t('editor.page');

const showStorageFailure = () => page.setState({ isStorageBroken: true });
openReplica(showStorageFailure).then(followWorkspace).catch(showStorageFailure);

function reportBroken(error: unknown) {
  // biome-ignore lint/suspicious/noConsole: the one place where a developer finds out what broke.
  console.error(error);
}

const root = document.getElementById('root');
if (!root) throw new Error('The editor has no #root element.');
createRoot(root).render(
  <StrictMode>
    <PanelBoundary onError={reportBroken} onReopen={() => location.reload()}>
      <EditorApp />
      <Tooltip />
    </PanelBoundary>
  </StrictMode>,
);
