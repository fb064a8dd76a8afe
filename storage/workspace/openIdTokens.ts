import { database } from '../database';
import { readSetting, writeSetting } from '../settings';
import type { OpenIdService } from '../sync/workspace';

/**
 * What signs this device in where the team has a sign-in service (workspace/openid/tokens). In this
 * database, because only the extension's own pages and workers can open it: content scripts can't, nor
 * is it in a backup.
 */
export interface KeptTokens {
  bearer: string;
  /** ms since the epoch. */
  goodUntil: number;
  refresh: string | null;
}

/** Whoever renews the tokens does so alone: a service may let a refresh token be used once. */
const LOCK = 'sidecard-sign-in';

/** The tokens of this profile, and one renewal of them at a time. */
export const openIdTokens = {
  async read(): Promise<KeptTokens | null> {
    return (await readSetting('openid-tokens')) ?? null;
  },
  /** @throws StorageFullError where there is no more room. */
  write(tokens: KeptTokens): Promise<void> {
    return writeSetting('openid-tokens', tokens);
  },
  forget(): Promise<void> {
    return database.settings.delete('openid-tokens');
  },
  alone<Value>(work: () => Promise<Value>): Promise<Value> {
    return navigator.locks.request(LOCK, work);
  },
};

/** A sign-in that its person has ended, and of which the service does not know yet. */
export interface EndedSignIn {
  service: OpenIdService;
  refresh: string;
  /** ISO 8601. */
  at: string;
}

/** A service that cannot be told for so many days never will be: by then it has forgotten the sign-in itself. */
const KEPT_DAYS = 30;

/** The sign-ins that services are still to be told the end of. */
export async function endedSignIns(): Promise<EndedSignIn[]> {
  return (await readSetting('ended-sign-ins')) ?? [];
}

/** Whether a sign-in ended so long ago that its service need not be told. @param now ms since the epoch. */
export function isLongEnded({ at }: EndedSignIn, now: number): boolean {
  return now - Date.parse(at) > KEPT_DAYS * 86_400_000;
}

/** Within a transaction over the settings: takes the tokens off this device, all but what ends the sign-in. */
export async function endSignIn(service: OpenIdService | undefined): Promise<void> {
  const { refresh = null } = (await openIdTokens.read()) ?? {};
  await openIdTokens.forget();
  if (!service || refresh === null) return;
  const at = new Date().toISOString();
  await writeSetting('ended-sign-ins', [...(await endedSignIns()), { service, refresh, at }]);
}

/** The service was told of the end of a sign-in, or will not hear of it. */
export function forgetSignIn({ refresh: told }: EndedSignIn): Promise<void> {
  return database.transaction('rw', database.settings, async () => {
    const others = (await endedSignIns()).filter(({ refresh }) => refresh !== told);
    if (others.length > 0) await writeSetting('ended-sign-ins', others);
    else await database.settings.delete('ended-sign-ins');
  });
}
