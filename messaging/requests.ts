import * as v from 'valibot';
import { ADMINISTRATION_REQUESTS } from './administrationRequests';
import { HISTORY_REQUESTS } from './historyRequests';
import { PAGE_REQUESTS } from './pageRequests';
import { WORKSPACE_REQUESTS } from './workspaceRequests';

/**
 * Every request between contexts: who asks whom, with what, and what comes back. Both ends parse.
 * A page's script never takes part: content scripts and extension pages alone can send these.
 */
export const REQUESTS = {
  ...PAGE_REQUESTS,
  /** Background → panels: the keyboard command was pressed in this window. */
  'command.insert-top': { request: v.object({ windowId: v.number() }), response: v.boolean() },
  /** Panel → background: capture what is highlighted in this tab for the panel of this window. */
  'capture.page': {
    request: v.object({ tabId: v.number(), windowId: v.number() }),
    response: v.object({ state: v.picklist(['captured', 'nothing', 'no-access', 'not-kept']) }),
  },
  /** Background → panels: a highlight of this window could not be kept. */
  'capture.not-kept': { request: v.object({ windowId: v.number() }), response: v.boolean() },
  ...HISTORY_REQUESTS,
  ...WORKSPACE_REQUESTS,
  ...ADMINISTRATION_REQUESTS,
} as const;

export type RequestName = keyof typeof REQUESTS;
export type RequestOf<Name extends RequestName> = v.InferOutput<(typeof REQUESTS)[Name]['request']>;
export type ResponseOf<Name extends RequestName> = v.InferOutput<
  (typeof REQUESTS)[Name]['response']
>;
/** Those of the requests that a context knows. */
export type KnownRequests = Partial<typeof REQUESTS>;
