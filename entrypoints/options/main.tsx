import '@/components/theme.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { i18n } from '#i18n';
import { PanelBoundary } from '@/components/PanelBoundary';
import { Tooltip } from '@/components/Tooltip';
import { openReplica } from '@/storage/openReplica';
import { OptionsApp } from './OptionsApp';
import { page } from './store';

document.documentElement.lang = i18n.t('locale');
document.title = i18n.t('options.title');

const showStorageFailure = () => page.setState({ isStorageBroken: true });
openReplica(showStorageFailure).catch(showStorageFailure);

// A file that is dropped beside its place would be opened by the browser, in place of this page.
for (const event of ['dragover', 'drop']) {
  window.addEventListener(event, (dragged) => dragged.preventDefault());
}

function reportBroken(error: unknown) {
  // biome-ignore lint/suspicious/noConsole: the one place where a developer finds out what broke.
  console.error(error);
}

const root = document.getElementById('root');
if (!root) throw new Error('The settings have no #root element.');
createRoot(root).render(
  <StrictMode>
    <PanelBoundary onError={reportBroken} onReopen={() => location.reload()}>
      <OptionsApp />
      <Tooltip />
    </PanelBoundary>
  </StrictMode>,
);
