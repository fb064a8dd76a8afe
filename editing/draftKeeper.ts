import { keepForm, type OpenedDraft } from './untypedForms';

/** What was typed is in storage this long after the last key, in ms. */
const REST_MS = 300;
/** And this long after the first that is not, however fast the keys follow each other, in ms. */
const LONGEST_MS = 1_000;

/**
 * How what was typed stands: `kept` once the transaction that wrote all of it is done, `failed` while some of
 * it could not be written, `waiting` until either.
 */
export type KeptState = 'untouched' | 'waiting' | 'kept' | 'failed';

interface DraftKeeperParts {
  /** Runs a write; a failure is told to the person, not thrown. */
  told(write: () => Promise<void>): Promise<void>;
  /** Told of each new state. */
  onState?(state: KeptState): void;
}

/** Keeps what is typed into a form: soon after each key, and at once when the form loses the keys or goes. */
export class DraftKeeper {
  readonly #parts: DraftKeeperParts;
  #pending: OpenedDraft | null = null;
  /** What was typed since a save began. */
  #typedSince: OpenedDraft | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Since when something waits to be written; ms since the epoch. */
  #waitsSince: number | null = null;
  /** Something was typed that is not handed over yet. */
  #isExpecting = false;
  /** How many writes are under way. */
  #writes = 0;
  #hasFailed = false;
  #isOver = false;
  #state: KeptState = 'untouched';

  constructor(parts: DraftKeeperParts) {
    this.#parts = parts;
  }

  #tellState(): void {
    const isWaiting = this.#isExpecting || this.#pending !== null || this.#writes > 0;
    const settled = isWaiting && !this.#hasFailed ? 'waiting' : this.#hasFailed ? 'failed' : 'kept';
    if (settled === this.#state || this.#isOver) return;
    this.#state = settled;
    this.#parts.onState?.(settled);
  }

  /** Something was typed that {@link keep} is given soon; or, false, has been given. */
  expect(isExpecting: boolean): void {
    if (isExpecting === this.#isExpecting) return;
    this.#isExpecting = isExpecting;
    // Nothing was typed after all where nothing was ever kept.
    if (isExpecting || this.#state !== 'untouched') this.#tellState();
  }

  keep(typed: OpenedDraft): void {
    if (this.#isOver) return;
    this.#pending = typed;
    this.#typedSince = typed;
    this.#waitsSince ??= Date.now();
    this.#hasFailed = false;
    clearTimeout(this.#timer);
    const left = this.#waitsSince + LONGEST_MS - Date.now();
    this.#timer = setTimeout(() => void this.flush(), Math.min(REST_MS, Math.max(0, left)));
    this.#tellState();
  }

  /** Writes what is not written yet; a failure is told, and the words stay in the form. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    const typed = this.#pending;
    this.#pending = null;
    this.#waitsSince = null;
    if (!typed || this.#isOver) return;
    this.#writes += 1;
    await this.#parts.told(async () => {
      try {
        await keepForm(typed);
        this.#hasFailed = false;
      } catch (error) {
        // The next pause tries again.
        this.#pending ??= typed;
        this.#hasFailed = true;
        throw error;
      }
    });
    this.#writes -= 1;
    this.#tellState();
  }

  /** Writes what was typed until now, and heeds what is typed from now on. */
  beginSave(): Promise<void> {
    this.#typedSince = null;
    return this.flush();
  }

  /**
   * The card was written: what was typed since {@link beginSave}; null for nothing, or where the draft was thrown
   * away meanwhile.
   */
  endSave(): OpenedDraft | null {
    if (this.#isOver) return null;
    if (this.#typedSince === null) {
      // What could not be kept as a draft stands on the card now.
      this.#pending = null;
      this.#hasFailed = false;
      if (this.#state === 'failed') this.#tellState();
    }
    return this.#typedSince;
  }

  /** The draft was saved or thrown away: nothing may bring it back. */
  end(): void {
    this.#isOver = true;
    clearTimeout(this.#timer);
  }
}
