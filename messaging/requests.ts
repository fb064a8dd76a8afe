import * as v from 'valibot';

const Mark = v.pipe(v.string(), v.regex(/^[0-9a-z-]{8,64}$/));
/** Whether the reply box is for the customer or for the team, as the panel showed it. */
const Mode = v.picklist(['public', 'internal']);
const Refusal = <const Reasons extends readonly [string, ...string[]]>(reasons: Reasons) =>
  v.object({ state: v.literal('refused'), reason: v.picklist(reasons) });

/**
 * Every request between contexts: who asks whom, with what, and what comes back. Both ends parse.
 * A page's script never takes part: content scripts and extension pages alone can send these.
 */
export const REQUESTS = {
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
  /** Background → panels: the keyboard command was pressed in this window. */
  'command.insert-top': { request: v.object({ windowId: v.number() }), response: v.boolean() },
  /** Panel → background: capture what is highlighted in this tab for the panel of this window. */
  'capture.page': {
    request: v.object({ tabId: v.number(), windowId: v.number() }),
    response: v.object({ state: v.picklist(['captured', 'nothing', 'no-access', 'not-kept']) }),
  },
  /** Background → panels: a highlight of this window could not be kept. */
  'capture.not-kept': { request: v.object({ windowId: v.number() }), response: v.boolean() },
} as const;

export type RequestName = keyof typeof REQUESTS;
export type RequestOf<Name extends RequestName> = v.InferOutput<(typeof REQUESTS)[Name]['request']>;
export type ResponseOf<Name extends RequestName> = v.InferOutput<
  (typeof REQUESTS)[Name]['response']
>;
