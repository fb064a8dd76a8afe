import * as v from 'valibot';
import { type CardId, CardIdSchema } from './ids';

/** Where a team's workspace is, as far as a link names it. */
export interface TeamPlace {
  /** Of the server, without a slash behind it. */
  address: string;
  /** What the names of its databases begin with. */
  prefix: string;
}

/** What an address of a team's server asks for. */
export type TeamLink =
  | { kind: 'card'; card: CardId }
  /** A card of another workspace on the same server. */
  | { kind: 'other-workspace'; card: CardId };

/** A workspace that is called as most are need not be named. */
const USUAL = 'sidecard-';

/**
 * A link to a card for the people of a team: an address on their own server, of which the part behind `#` never
 * leaves the browser. CouchDB shows whoever opens it its welcome; Sidecard shows the card.
 */
export function teamLinkOf({ address, prefix }: TeamPlace, card: CardId): string {
  const workspace = prefix === USUAL ? '' : `&workspace=${encodeURIComponent(prefix)}`;
  return `${address}/#card=${card}${workspace}`;
}

/** What an address asks this team's Sidecard to show; null for one that is no link of this server. */
export function readTeamLink(url: string, { address, prefix }: TeamPlace): TeamLink | null {
  const start = `${address}/#`;
  if (!url.startsWith(start)) return null;
  const query = new URLSearchParams(url.slice(start.length));
  const card = v.safeParse(CardIdSchema, query.get('card'));
  if (!card.success) return null;
  const isOurs = (query.get('workspace') ?? USUAL) === prefix;
  return { kind: isOurs ? 'card' : 'other-workspace', card: card.output };
}
