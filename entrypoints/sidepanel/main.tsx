import '@/components/theme.css';
import { Tooltip } from 'radix-ui';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { i18n } from '#i18n';
import { App } from './App';
import { followActiveTab } from './followTab';
import { listenForInsertCommand } from './insertCommand';
import { panel } from './store';

document.documentElement.lang = i18n.t('locale');
void listenForInsertCommand();
void followActiveTab((page) => panel.getState().showPage(page));

const root = document.getElementById('root');
if (!root) throw new Error('The side panel has no #root element.');
createRoot(root).render(
  <StrictMode>
    <Tooltip.Provider delayDuration={400}>
      <App />
    </Tooltip.Provider>
  </StrictMode>,
);
