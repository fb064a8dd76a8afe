import * as v from 'valibot';

const Mark = v.pipe(v.string(), v.regex(/^[0-9a-z-]{8,64}$/));
/** Whether the reply box is for the customer or for the team, as the panel showed it. */
const Mode = v.picklist(['public', 'internal']);
const Refusal = <const Reasons extends readonly [string, ...string[]]>(reasons: Reasons) =>
  v.object({ state: v.literal('refused'), reason: v.picklist(reasons) });

/**
 * The requests that a help desk's page hears or sends. They stand apart: a content script is to be small, and
 * carries no others.
 */
export const PAGE_REQUESTS = {
  /** Panel → page: find, focus and mark the reply box of this ticket, if it is of this mode. */
  'insert.begin': {
    request: v.object({ mark: Mark, ticketKey: v.string(), mode: Mode }),
    response: v.variant('state', [
      v.object({
        state: v.literal('ready'),
        url: v.string(),
        rich: v.boolean(),
      }),
      Refusal(['other-ticket', 'no-composer', 'other-mode']),
    ]),
  },
  /** Panel → page: is one of these texts in the reply box to stay? Ends the insert. */
  'insert.verify': {
    request: v.object({ mark: Mark, texts: v.array(v.string()) }),
    response: v.object({ landed: v.boolean() }),
  },
  /** Panel → page: may this insert be undone, its draft being as the insert left it? */
  'undo.begin': {
    request: v.object({ mark: Mark }),
    response: v.variant('state', [
      v.object({ state: v.literal('ready'), url: v.string() }),
      Refusal(['edited', 'gone']),
    ]),
  },
  /** Panel → page: is the draft back as it was? Ends the undo. */
  'undo.verify': {
    request: v.object({ mark: Mark }),
    response: v.object({ restored: v.boolean() }),
  },
  /** Page → panels: this page can be followed now. */
  'page.ready': { request: v.object({}), response: v.void() },
} as const;
