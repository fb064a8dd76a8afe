import { defineContentScript } from 'wxt/utils/define-content-script';
import { HELPDESK_PAGES } from '@/helpdesks/hosts';
import { zendesk } from '@/helpdesks/zendesk/adapter';
import { startPage } from '@/page/startPage';

export default defineContentScript({
  matches: [...HELPDESK_PAGES.zendesk],
  runAt: 'document_idle',
  main(context) {
    startPage(document, zendesk, context.signal);
  },
});
