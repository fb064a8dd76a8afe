import { defineBackground } from 'wxt/utils/define-background';
import { answerAdministration } from './administration/answerAdministration';
import { answerCaptures } from './answerCaptures';
import { followCardLinks } from './cardLinks';
import { listenForCommands } from './commands';
import { offerCapture } from './contextMenu';
import { answerHistory } from './history';
import { listenForInstall } from './install';
import { openPanelFromAction } from './panel';
import { keepInStep } from './sync';
import { answerWorkspace } from './workspace';

export default defineBackground(() => {
  // Listeners first and synchronously: the event that woke the worker is delivered right after.
  listenForInstall();
  listenForCommands();
  offerCapture();
  answerCaptures();
  openPanelFromAction();
  keepInStep();
  answerWorkspace();
  answerHistory();
  followCardLinks();
  answerAdministration();
});
