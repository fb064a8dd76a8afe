import '@/components/theme.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { i18n } from '#i18n';
import { PanelBoundary } from '@/components/PanelBoundary';
import { Tooltip } from '@/components/Tooltip';
import { openReplica } from '@/storage/openReplica';
import { App } from './App';
import { listenForCaptures } from './capture/captures';
import { listenForCardLinks } from './card/shownByLink';
import { listenForInsertCommand } from './insert/insertCommand';
import { panel } from './store';
import { followWorkspace } from './sync/followWorkspace';
import { followActiveTab } from './ticket/followTab';

document.documentElement.lang = i18n.t('locale');
void listenForInsertCommand();
void listenForCaptures();
void listenForCardLinks();
void followActiveTab((page) => panel.getState().showPage(page));

const showStorageFailure = () => panel.setState({ failure: 'storage' });
openReplica(showStorageFailure).then(followWorkspace).catch(showStorageFailure);

/** A replica that broke under a query is the likeliest reason why something cannot be drawn. */
function reportBroken(error: unknown) {
  // biome-ignore lint/suspicious/noConsole: the one place where a developer finds out what broke.
  console.error(error);
}

const root = document.getElementById('root');
if (!root) throw new Error('The side panel has no #root element.');
createRoot(root).render(
  <StrictMode>
    <PanelBoundary onError={reportBroken} onReopen={() => location.reload()}>
      <App />
      <Tooltip />
    </PanelBoundary>
  </StrictMode>,
);
