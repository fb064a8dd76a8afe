const AT = '2026-01-10T09:00:00.000Z';
const BY = { by: 'member:ana', at: AT };

/** Words that stand in no other card, so that finding them is finding this one. */
export const OWN_TITLE = 'Zeppelin voucher for the harvest fair';
export const OWN_BODY = 'The zeppelin voucher is valid until the harvest fair ends.';
const MARKUP = '<img src=x onerror="document.title=1"><script>document.title=2</script>';

function card(id: string, title: string, body: string) {
  return {
    ...{ id: `card:${id}`, schema: 1, collection: 'collection:own', title, sourceLang: 'en' },
    ...{ answer: { en: { body } }, notes: MARKUP, keywords: [], template: 'template:answer' },
    ...{ status: 'published', owner: 'member:ana', verifiers: [], verifyEvery: null, verified: {} },
    ...{ dates: {}, triggers: [], sources: [], created: BY, updated: BY },
  };
}

/** What a backup file holds: two cards of one's own, one of them a favourite. */
export const BACKUP = {
  ...{ kind: 'sidecard/backup', schema: 1, writtenAt: AT, app: '0.1.0' },
  settings: { 'agent-name': 'Ana Ferrer', me: 'member:ana' },
  members: [{ id: 'member:ana', schema: 1, name: 'Ana Ferrer' }],
  collections: [{ id: 'collection:own', schema: 1, name: 'Harvest' }],
  favourites: [{ card: 'card:own', at: AT }],
  drafts: [],
  cards: [card('own', OWN_TITLE, OWN_BODY), card('other', `Markup ${MARKUP}`, MARKUP)],
};

/** A file as the browser's file input takes it. */
export function aFile(content: unknown, name = 'backup.json') {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  return { name, mimeType: 'application/json', buffer: Buffer.from(text) };
}
