import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { CouchBackend } from '@/storage/sync/couch/couchBackend';
import type { OpenIdSettings } from '@/workspace/openid/openIdSettings';
import { renew } from '@/workspace/openid/renew';
import { revoke } from '@/workspace/openid/revoke';
import { sendWithToken } from '@/workspace/openid/sendWithToken';
import { type SignInWindow, signIn } from '@/workspace/openid/signIn';
import { TokenKeeper } from '@/workspace/openid/tokenKeeper';
import type { OpenIdTokens } from '@/workspace/openid/tokens';
import { type StandIn, startStandIn } from '../../../couch/standIn/standIn';
import { CLIENT_ID, SignInService, throughPages } from '../../../openid/signInService';

const REDIRECT = 'https://abcdefgh.chromiumapp.org/';
/** What CouchDB says to a token whose time has passed by its own clock. */
const OVER = {
  status: 401,
  body: JSON.stringify({ error: 'unauthorized', reason: 'exp not in future' }),
};
const ROLES = ['member', 'edit:billing'];

function settingsOf(service: SignInService): OpenIdSettings {
  return { issuer: service.issuer, clientId: CLIENT_ID };
}

function windowOf(service: SignInService): SignInWindow {
  return { redirectUri: REDIRECT, open: (url) => throughPages(service.issuer, url) };
}

/** Tokens in memory, and one renewal at a time. */
function storeOf(first: OpenIdTokens | null) {
  let tokens = first;
  let last: Promise<unknown> = Promise.resolve();
  return {
    read: () => Promise.resolve(tokens),
    write: (written: OpenIdTokens) => {
      tokens = written;
      return Promise.resolve();
    },
    alone: <Value>(work: () => Promise<Value>): Promise<Value> => {
      const done = last.then(work);
      last = done.catch(() => undefined);
      return done;
    },
  };
}

let service: SignInService;
let couch: StandIn;
beforeAll(async () => {
  service = await new SignInService({ redirectUris: [REDIRECT], rolesOf: () => ROLES }).start();
  couch = await startStandIn({ settings: service.couchSettings });
});
afterAll(async () => {
  await service.stop();
  await couch.stop();
});

afterEach(() => {
  couch.before = () => undefined;
});

function accountWith(store: ReturnType<typeof storeOf>, now?: () => number) {
  const keeper = new TokenKeeper(settingsOf(service), store, now);
  return new CouchBackend(couch.url, sendWithToken(keeper)).account();
}

describe('signing in by a service', () => {
  it('gives a token that CouchDB takes, with the roles of the service', async () => {
    service.person = 'ann';
    const tokens = await signIn(settingsOf(service), windowOf(service));
    expect(await accountWith(storeOf(tokens))).toEqual({ name: 'ann', roles: ROLES });
  });

  it('takes the ID token where access tokens are opaque', async () => {
    const options = { redirectUris: [REDIRECT], rolesOf: () => ROLES, isAccessTokenJwt: false };
    const opaque = await new SignInService(options).start();
    opaque.person = 'ann';
    try {
      const { bearer } = await signIn(settingsOf(opaque), windowOf(opaque));
      expect(JSON.parse(atob(bearer.split('.')[1] ?? ''))).toMatchObject({ aud: CLIENT_ID });
      const only: OpenIdSettings = { ...settingsOf(opaque), token: 'access' };
      await expect(signIn(only, windowOf(opaque))).rejects.toMatchObject({ kind: 'no-token' });
    } finally {
      await opaque.stop();
    }
  });

  it.each([
    ['refused', 'the person says no', null, undefined],
    ['refused', 'the window is closed', 'ann', () => Promise.resolve(null)],
    [
      'broken',
      'the answer is to another question',
      'ann',
      () => Promise.resolve(`${REDIRECT}?code=1&state=2`),
    ],
  ])('is %s where %s', async (kind, _, person, open) => {
    service.person = person;
    const shown = windowOf(service);
    const signing = signIn(settingsOf(service), { ...shown, open: open ?? shown.open });
    await expect(signing).rejects.toMatchObject({
      name: 'OpenIdFailure',
      kind,
    });
  });

  it('tells a service that is not there from something that is none', async () => {
    const nowhere = { issuer: 'http://127.0.0.1:9', clientId: CLIENT_ID };
    await expect(signIn(nowhere, windowOf(service))).rejects.toMatchObject({ kind: 'unreachable' });
    const none = { issuer: couch.url, clientId: CLIENT_ID };
    await expect(signIn(none, windowOf(service))).rejects.toMatchObject({ kind: 'not-openid' });
  });
});

describe('a sign-in that ends', () => {
  it('is renewed before it does, by one of all that ask', async () => {
    service.person = 'ann';
    const tokens = await signIn(settingsOf(service), windowOf(service));
    const store = storeOf(tokens);
    const before = service.log.filter((each) => each === 'POST /token').length;
    const late = () => tokens.goodUntil - 1_000;
    const accounts = await Promise.all([accountWith(store, late), accountWith(store, late)]);
    expect(accounts.map((account) => account?.name)).toEqual(['ann', 'ann']);
    expect(service.log.filter((each) => each === 'POST /token').length - before).toBe(1);
    expect((await store.read())?.refresh).not.toBe(tokens.refresh);
  });

  it('is renewed where the server no longer takes a token that seems good', async () => {
    service.person = 'ann';
    const tokens = await signIn(settingsOf(service), windowOf(service));
    couch.before = ({ headers }) =>
      headers.get('authorization') === `Bearer ${tokens.bearer}` ? OVER : undefined;
    const store = storeOf(tokens);
    expect(await accountWith(store)).toMatchObject({ name: 'ann' });
    expect((await store.read())?.bearer).not.toBe(tokens.bearer);
    // One that is refused anew is not renewed for ever.
    couch.before = () => OVER;
    await expect(accountWith(store)).rejects.toMatchObject({ kind: 'signed-out' });
  });

  it('asks for the person where it cannot be renewed', async () => {
    service.person = 'ann';
    const tokens = await signIn(settingsOf(service), windowOf(service));
    service.forgetSignIns();
    await expect(renew(settingsOf(service), tokens)).rejects.toMatchObject({ kind: 'expired' });
    const late = () => tokens.goodUntil + 1_000;
    for (const store of [storeOf(tokens), storeOf({ ...tokens, refresh: null }), storeOf(null)]) {
      await expect(accountWith(store, late)).rejects.toMatchObject({ kind: 'signed-out' });
    }
  });

  it('waits for the service where that cannot be reached', async () => {
    const away = { issuer: 'http://127.0.0.1:9', clientId: CLIENT_ID };
    const store = storeOf({ bearer: 'a.b.c', goodUntil: 0, refresh: 'r' });
    const backend = new CouchBackend(couch.url, sendWithToken(new TokenKeeper(away, store)));
    await expect(backend.account()).rejects.toMatchObject({ kind: 'offline' });
  });
});

describe('a sign-in that its person ends', () => {
  it('is renewed by nobody any more', async () => {
    service.person = 'ann';
    const tokens = await signIn(settingsOf(service), windowOf(service));
    await revoke(settingsOf(service), tokens.refresh ?? '');
    await expect(renew(settingsOf(service), tokens)).rejects.toMatchObject({ kind: 'expired' });
    // A service takes back what it does not know any more without a word (RFC 7009, section 2.2).
    await revoke(settingsOf(service), tokens.refresh ?? '');
  });

  it('stays the service’s affair where that takes nothing back', async () => {
    const options = { redirectUris: [REDIRECT], rolesOf: () => ROLES, hasRevocation: false };
    const plain = await new SignInService(options).start();
    plain.person = 'ann';
    try {
      const tokens = await signIn(settingsOf(plain), windowOf(plain));
      await revoke(settingsOf(plain), tokens.refresh ?? '');
      expect((await renew(settingsOf(plain), tokens)).bearer).not.toBe(tokens.bearer);
    } finally {
      await plain.stop();
    }
  });

  it('is tried again where the service cannot be reached', async () => {
    const nowhere = { issuer: 'http://127.0.0.1:9', clientId: CLIENT_ID };
    await expect(revoke(nowhere, 'r')).rejects.toMatchObject({ kind: 'unreachable' });
  });
});
