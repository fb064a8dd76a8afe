/** The one ticket of the page. */
export const TICKET_KEY = 'zendesk:editors.test:1';
