import { defineBackground } from 'wxt/utils/define-background';
import { listenForCommands } from './commands';
import { listenForInstall } from './install';
import { openPanelFromAction } from './panel';

export default defineBackground(() => {
  // Listeners first and synchronously: the event that woke the worker is delivered right after.
  listenForInstall();
  listenForCommands();
  openPanelFromAction();
});
