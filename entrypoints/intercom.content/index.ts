import { defineContentScript } from 'wxt/utils/define-content-script';
import { HELPDESK_PAGES } from '@/helpdesks/hosts';
import { intercom } from '@/helpdesks/intercom/adapter';
import { startPage } from '@/page/startPage';

export default defineContentScript({
  matches: [...HELPDESK_PAGES.intercom],
  runAt: 'document_idle',
  main(context) {
    startPage(document, intercom, context.signal);
  },
});
