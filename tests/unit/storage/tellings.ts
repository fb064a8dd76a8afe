import type { Observable } from 'dexie';

/** What an observable tells, one telling after the other. */
export class Tellings<Value> {
  readonly #told: Value[] = [];
  readonly #waiting: ((value: Value) => void)[] = [];
  readonly stop: () => void;

  constructor(observable: Observable<Value>) {
    const subscription = observable.subscribe((value) => {
      const waiting = this.#waiting.shift();
      if (waiting) waiting(value);
      else this.#told.push(value);
    });
    this.stop = () => subscription.unsubscribe();
  }

  /** The next telling, now or as soon as there is one. */
  next(): Promise<Value> {
    if (this.#told.length > 0) return Promise.resolve(this.#told.shift() as Value);
    return new Promise((resolve) => this.#waiting.push(resolve));
  }
}
