import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import Provider, { type Configuration } from 'oidc-provider';

export const CLIENT_ID = 'sidecard';
const KEY_ID = 'first';
/** For whom access tokens are meant. */
const AUDIENCE = 'urn:sidecard:couchdb';

export interface SignInServiceOptions {
  /** Where people may be sent back to. */
  redirectUris: string[];
  /** What somebody may do, by account. */
  rolesOf: (account: string) => string[];
  /** How long its tokens are good, in seconds. */
  lifetime?: number;
  /** Whether access tokens are JSON Web Tokens; opaque else, as with some services. */
  isAccessTokenJwt?: boolean;
  /** Whether it takes tokens back before their time. */
  hasRevocation?: boolean;
}

function configuration(
  {
    redirectUris,
    rolesOf,
    lifetime = 3_600,
    isAccessTokenJwt = true,
    hasRevocation = true,
  }: SignInServiceOptions,
  key: KeyObject,
): Configuration {
  return {
    clients: [
      {
        client_id: CLIENT_ID,
        token_endpoint_auth_method: 'none',
        application_type: 'web',
        redirect_uris: redirectUris,
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
      },
    ],
    jwks: { keys: [{ ...key.export({ format: 'jwk' }), kid: KEY_ID, alg: 'RS256', use: 'sig' }] },
    findAccount: (_context, id) => ({
      accountId: id,
      claims: () => ({ sub: id, roles: rolesOf(id) }),
    }),
    claims: { openid: ['sub', 'roles'] },
    conformIdTokenClaims: false,
    scopes: ['openid', 'offline_access'],
    issueRefreshToken: () => Promise.resolve(true),
    rotateRefreshToken: true,
    ttl: {
      AccessToken: lifetime,
      IdToken: lifetime,
      AuthorizationCode: 60,
      Grant: 86_400,
      Interaction: 600,
      RefreshToken: 86_400,
      Session: 86_400,
    },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    features: {
      devInteractions: { enabled: false },
      revocation: { enabled: hasRevocation },
      resourceIndicators: {
        enabled: isAccessTokenJwt,
        defaultResource: () => AUDIENCE,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: 'openid',
          audience: AUDIENCE,
          accessTokenTTL: lifetime,
          accessTokenFormat: 'jwt',
          jwt: { sign: { alg: 'RS256' } },
        }),
      },
    },
    extraTokenClaims: (_context, token) =>
      'accountId' in token ? { roles: rolesOf(String(token.accountId)) } : {},
    // Extensions ask from an origin of their own.
    clientBasedCORS: () => true,
    cookies: { keys: ['a key of a test'] },
    pkce: { required: () => true },
  };
}

/** A small sign-in service of OpenID Connect on this machine: whoever comes is signed in as {@link person}. */
export class SignInService {
  /** Who sits before the browser; null for somebody who refuses. */
  person: string | null = null;
  /** Every request to it, as method and path. */
  readonly log: string[] = [];
  readonly #key = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  readonly #server: Server;
  #provider: Provider | undefined;
  #options: SignInServiceOptions;

  constructor(options: SignInServiceOptions) {
    this.#options = options;
    this.#server = createServer((request, response) => {
      this.log.push(`${request.method} ${request.url?.split('?')[0]}`);
      void this.#answer(request, response);
    });
  }

  /** Its address, which is its issuer too. */
  get issuer(): string {
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('It does not listen.');
    return `http://127.0.0.1:${address.port}`;
  }

  /** What a CouchDB is set to, so that it takes this service's tokens: section, key, value. */
  get couchSettings(): Record<string, Record<string, string>> {
    const pem = String(createPublicKey(this.#key).export({ type: 'spki', format: 'pem' }));
    return {
      jwt_keys: { [`rsa:${KEY_ID}`]: pem.trim().replaceAll('\n', '\\n') },
      jwt_auth: { roles_claim_path: 'roles', required_claims: `exp, {iss, "${this.issuer}"}` },
    };
  }

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    this.#provider = new Provider(this.issuer, configuration(this.#options, this.#key));
    return this;
  }

  async stop(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.#server.close(() => resolve());
      this.#server.closeAllConnections();
    });
  }

  /** Sends people back there from now on, and nowhere else. */
  sendBackTo(redirectUri: string): void {
    this.#options = { ...this.#options, redirectUris: [redirectUri] };
    this.forgetSignIns();
  }

  /** Forgets every sign-in: what was to renew one is no longer good. */
  forgetSignIns(): void {
    this.#provider = new Provider(this.issuer, configuration(this.#options, this.#key));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const provider = this.#provider;
    if (!provider) throw new Error('It was not started.');
    if (!request.url?.startsWith('/interaction/')) {
      provider.callback()(request, response);
      return;
    }
    const { prompt, params, session, grantId } = await provider.interactionDetails(
      request,
      response,
    );
    if (this.person === null) {
      const refusal = { error: 'access_denied', error_description: 'The person said no.' };
      await provider.interactionFinished(request, response, refusal);
      return;
    }
    if (prompt.name === 'login') {
      const login = { login: { accountId: this.person } };
      await provider.interactionFinished(request, response, login);
      return;
    }
    const grant =
      (grantId === undefined ? undefined : await provider.Grant.find(grantId)) ??
      new provider.Grant({
        accountId: session?.accountId ?? this.person,
        clientId: String(params.client_id),
      });
    grant.addOIDCScope('openid offline_access');
    grant.addResourceScope(AUDIENCE, 'openid');
    const consent = { consent: { grantId: await grant.save() } };
    await provider.interactionFinished(request, response, consent, {
      mergeWithLastSubmission: true,
    });
  }
}

/** Goes through the service's pages as a browser does, until it is sent elsewhere; gives that address. */
export async function throughPages(issuer: string, url: string): Promise<string> {
  const jar = new Map<string, string>();
  let next = url;
  while (next.startsWith(issuer)) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(next, { redirect: 'manual', headers: { cookie } });
    for (const each of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(each) ?? [];
      jar.set(name, value);
    }
    const to = response.headers.get('location');
    if (to === null) throw new Error(`No way on: ${response.status} ${await response.text()}`);
    next = new URL(to, next).href;
  }
  return next;
}
