import * as v from 'valibot';

const text = (longest: number) => v.pipe(v.string(), v.nonEmpty(), v.maxLength(longest));

/** What stands in the way of joining, as the background tells it (workspace/connecting/connectFailure). */
const Problem = v.picklist([
  ...(['no-address', 'not-https', 'unreachable', 'not-allowed', 'busy'] as const),
  ...(['not-couchdb', 'too-old', 'wrong-password', 'used-link', 'locked'] as const),
  ...(['weak-password', 'no-cookie', 'no-workspace', 'not-a-member'] as const),
  ...(['newer-rules', 'bad-name', 'broken'] as const),
  /** Of the team's sign-in service (workspace/openid/openIdFailure). */
  ...(['no-service', 'service-unreachable', 'service-refused', 'service-broken'] as const),
  ...(['no-token', 'token-refused'] as const),
  /** This device takes part in another workspace, or as another account. */
  'other-workspace',
  'storage-full',
]);

const Credentials = { account: text(200), password: text(500) };

/** Settings → background: taking part in the team's workspace. */
export const WORKSPACE_REQUESTS = {
  /** Sign in, and take part from now on; or again, where the sign-in has ended. */
  'workspace.join': {
    request: v.object({
      address: text(2_000),
      prefix: text(40),
      /** What people call the workspace. */
      name: text(200),
      signIn: v.variant('kind', [
        v.object({ kind: v.literal('password'), ...Credentials }),
        /** By a personal link; `own` takes the place of its password. */
        v.object({ kind: v.literal('link'), ...Credentials, own: text(500) }),
        /** On the page of the team's sign-in service, which the browser opens. */
        v.object({
          kind: v.literal('openid'),
          issuer: text(500),
          clientId: text(500),
          scope: v.optional(text(500)),
          token: v.optional(v.picklist(['access', 'id'])),
        }),
      ]),
    }),
    response: v.variant('state', [
      v.object({
        state: v.literal('joined'),
        /** Of a personal link: whether its password is dead by now. */
        linkPassword: v.picklist(['none', 'changed', 'unchanged']),
      }),
      v.object({ state: v.literal('failed'), problem: Problem }),
    ]),
  },
  /** Sign out, and take the team's cards off this device. */
  'workspace.leave': {
    request: v.object({ kind: v.picklist(['sign-out', 'leave']), keepsCopy: v.boolean() }),
    response: v.variant('state', [
      v.object({
        state: v.literal('left'),
        /** Whether the server was told; else that is done once it can be reached. */
        isSessionEnded: v.boolean(),
      }),
      v.object({ state: v.literal('no-room') }),
    ]),
  },
} as const;
