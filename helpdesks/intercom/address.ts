/** What an address of Intercom's Inbox names. */
export interface ConversationAddress {
  /** The workspace's id. */
  app: string;
  /** The conversation's id. */
  id: string;
  /** The address without what says only how it is shown. */
  url: string;
}

/**
 * The conversation that an address names, whatever view it is opened in
 * (`/a/inbox/{app}/inbox/{view…}/conversation/{id}`); null where it names none.
 */
export function conversationAt({ origin, pathname }: URL): ConversationAddress | null {
  const path = /^\/a\/inbox\/([a-z0-9]{1,40})\/(?:.*\/)?conversation\/(\d{1,20})(?=\/|$)/.exec(
    pathname,
  );
  const [place, app, id] = path ?? [];
  return place && app && id ? { app, id, url: `${origin}${place}`.slice(0, 4000) } : null;
}

/** What tells this conversation from every other. */
export function keyOf(host: string, { app, id }: ConversationAddress): string {
  return `intercom:${host}:${app}:${id}`;
}
