import { OpenIdFailure } from './openIdFailure';
import type { OpenIdSettings } from './openIdSettings';
import { renew } from './renew';
import type { OpenIdTokens } from './tokens';

/** A token is renewed so long before it ends, in ms: a request may take its time. */
const BEFOREHAND = 30_000;

/** Where the tokens are kept, and that one context at a time renews them. */
export interface TokenStore {
  read(): Promise<OpenIdTokens | null>;
  write(tokens: OpenIdTokens): Promise<void>;
  /** Runs what is asked while nothing else of this profile does (Web Locks). */
  alone<Value>(work: () => Promise<Value>): Promise<Value>;
}

/** Keeps the sign-in of a team's service fresh. */
export class TokenKeeper {
  readonly #settings: OpenIdSettings;
  readonly #store: TokenStore;
  readonly #now: () => number;

  constructor(settings: OpenIdSettings, store: TokenStore, now: () => number = Date.now) {
    this.#settings = settings;
    this.#store = store;
    this.#now = now;
  }

  /**
   * A token that is good for a while.
   *
   * @throws OpenIdFailure `expired` where nobody is signed in, or only the person can renew it.
   */
  async bearer(): Promise<string> {
    const tokens = await this.#tokens();
    if (this.#isGood(tokens)) return tokens.bearer;
    return (await this.#renew((current) => this.#isGood(current))).bearer;
  }

  /**
   * Another token than one that the server did not take.
   *
   * @throws OpenIdFailure
   */
  async renewed(refused: string): Promise<string> {
    return (await this.#renew((current) => current.bearer !== refused)).bearer;
  }

  #isGood({ goodUntil }: OpenIdTokens): boolean {
    return goodUntil - BEFOREHAND > this.#now();
  }

  async #tokens(): Promise<OpenIdTokens> {
    const tokens = await this.#store.read();
    if (!tokens) throw new OpenIdFailure('expired', 'nobody is signed in');
    return tokens;
  }

  /** @param isEnough whether somebody else has renewed them meanwhile. */
  #renew(isEnough: (tokens: OpenIdTokens) => boolean): Promise<OpenIdTokens> {
    return this.#store.alone(async () => {
      const current = await this.#tokens();
      if (isEnough(current)) return current;
      const renewed = await renew(this.#settings, current, this.#now);
      await this.#store.write(renewed);
      return renewed;
    });
  }
}
