import type { HelpdeskAdapter } from '@/helpdesks/adapter';
import type { EditorUnderTest } from './editorUnderTest';

import { TICKET_KEY } from './ticketKey';

/** A help desk whose only ticket has the editor under test for a reply box. */
export function oneEditorAdapter({ element }: EditorUnderTest): HelpdeskAdapter {
  const composer = { mode: 'public' as const, rich: element.tagName !== 'TEXTAREA' };
  return {
    watchedAttributes: [],
    read: (_page, url) => ({
      state: 'ticket',
      ticket: {
        helpdesk: 'zendesk',
        key: TICKET_KEY,
        id: '1',
        url: url.href,
        channel: 'email',
        subject: 'Parcel',
        requester: { name: 'Ana' },
        tags: [],
        messages: [],
        composer,
      },
    }),
    findComposer: () => ({ element, ...composer }),
  };
}
