import * as v from 'valibot';
import { DEFAULT_PREFIX, PrefixSchema } from '@/documents/place';
import type { Invitation } from './invitation';
import { OpenIdSettingsSchema } from './openid/openIdSettings';
import { hostOf, readAddress } from './serverAddress';

/** What an administrator may set for all browsers that they manage (public/managed-schema.json). */
const PolicySchema = v.object({
  server: v.pipe(v.string(), v.maxLength(2_000)),
  prefix: v.optional(PrefixSchema, DEFAULT_PREFIX),
  name: v.optional(v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(200))),
  oidc: v.optional(OpenIdSettingsSchema),
});

/**
 * The workspace that a managed browser is to take part in, as an invitation that nobody has to send.
 *
 * @param policy what the browser has of it (`storage.managed`).
 * @returns `none` where nothing is set, `damaged` where it cannot be used.
 */
export function readManaged(policy: unknown): Invitation | 'none' | 'damaged' {
  const isSet = v.is(v.looseObject({ server: v.unknown() }), policy);
  if (!isSet) return 'none';
  const parsed = v.safeParse(PolicySchema, policy);
  if (!parsed.success) return 'damaged';
  const { server, prefix, name, oidc } = parsed.output;
  const reading = readAddress(server);
  if ('problem' in reading) return 'damaged';
  const { address } = reading;
  return { address, prefix, name: name ?? hostOf(address), ...(oidc && { oidc }) };
}
