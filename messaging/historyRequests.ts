import * as v from 'valibot';

const Id = v.pipe(v.string(), v.nonEmpty(), v.maxLength(200));

/** Earlier versions of cards, and links to cards. */
export const HISTORY_REQUESTS = {
  /** Editor → background: the versions of a card that the team's server has, older than one of them or all. */
  'history.read': {
    request: v.object({ card: Id, before: v.optional(Id) }),
    response: v.variant('state', [
      v.object({
        state: v.literal('read'),
        /** Documents as the server has them; whoever asked parses each. */
        versions: v.array(v.record(v.string(), v.unknown())),
        hasMore: v.boolean(),
      }),
      v.object({ state: v.literal('not-shared') }),
      v.object({
        state: v.literal('failed'),
        problem: v.picklist(['offline', 'signed-out', 'no-access', 'not-allowed', 'broken']),
      }),
    ]),
  },
  /** Background → panels: a link to a card was opened in this window; whether its panel shows the card. */
  'card.show': {
    request: v.object({ windowId: v.number(), card: Id }),
    response: v.boolean(),
  },
} as const;
