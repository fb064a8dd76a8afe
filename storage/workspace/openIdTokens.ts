import { database } from '../database';
import { readSetting, writeSetting } from '../settings';

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
