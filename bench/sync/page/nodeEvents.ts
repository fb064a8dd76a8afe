type Listener = (...values: unknown[]) => void;

/** Beside the emitters: PouchDB makes some of its own without calling the constructor. */
const listenersOf = new WeakMap<object, Map<string, Listener[]>>();

function kept(emitter: object): Map<string, Listener[]> {
  const known = listenersOf.get(emitter) ?? new Map<string, Listener[]>();
  listenersOf.set(emitter, known);
  return known;
}

/** As much of Node's `events` as PouchDB uses, which expects a bundler to bring it. */
export default class EventEmitter {
  on(name: string, listener: Listener): this {
    kept(this).set(name, [...this.listeners(name), listener]);
    return this;
  }

  addListener(name: string, listener: Listener): this {
    return this.on(name, listener);
  }

  once(name: string, listener: Listener): this {
    const first: Listener = (...values) => {
      this.removeListener(name, first);
      listener.apply(this, values);
    };
    // A listener is removed by the name it was added with.
    return this.on(name, Object.assign(first, { listener }));
  }

  removeListener(name: string, listener: Listener): this {
    const left = this.listeners(name).filter(
      (each) => each !== listener && !('listener' in each && each.listener === listener),
    );
    kept(this).set(name, left);
    return this;
  }

  removeAllListeners(name?: string): this {
    if (name === undefined) kept(this).clear();
    else kept(this).delete(name);
    return this;
  }

  emit(name: string, ...values: unknown[]): boolean {
    const listeners = this.listeners(name);
    for (const listener of listeners) listener.apply(this, values);
    return listeners.length > 0;
  }

  listeners(name: string): Listener[] {
    return kept(this).get(name) ?? [];
  }

  listenerCount(name: string): number {
    return this.listeners(name).length;
  }

  setMaxListeners(): this {
    return this;
  }
}

// PouchDB copies what it finds by walking over the prototype, as it can over Node's.
for (const name of Object.getOwnPropertyNames(EventEmitter.prototype)) {
  if (name !== 'constructor') {
    Object.defineProperty(EventEmitter.prototype, name, { enumerable: true });
  }
}
