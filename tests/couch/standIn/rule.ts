import type { Context } from 'node:vm';
import { createContext, Script } from 'node:vm';
import * as v from 'valibot';
import { CouchError, forbidden, unauthorized } from './couchError.ts';
import type { Fields } from './fields.ts';
import { isFields } from './fields.ts';

/** Who writes, as a rule is told. */
export interface UserContext {
  db: string;
  name: string | null;
  roles: string[];
}

/** What Node's contexts have and a query server of CouchDB has not. */
const PRELUDE = `
for (const name of ['console', 'Intl', 'WebAssembly', 'SharedArrayBuffer', 'Atomics'])
  delete globalThis[name];
globalThis.isArray = Array.isArray;
globalThis.toJSON = JSON.stringify;
globalThis.log = () => undefined;
globalThis.sum = (values) => values.reduce((total, each) => total + each, 0);
`;

/**
 * A loop that may have no end; walking over what is given has one. Only such rules are watched: a
 * watch is a thread, and costs a hundred times what a rule does.
 */
const ENDLESS = /\bwhile\s*\(|\bfor\s*\([^)]*;/;

/** Hands the arguments over as text, so that no object of ours is within the rule's reach. */
const CALL = new Script(`(() => {
  try {
    rule.apply(JSON.parse(design), JSON.parse(text));
    return '{}';
  } catch (thrown) {
    if (thrown && thrown.name && thrown.stack)
      return JSON.stringify({ broke: { name: String(thrown.name), told: String(thrown.message) } });
    return JSON.stringify({ thrown: thrown === undefined ? null : thrown });
  }
})()`);

const Verdict = v.object({
  broke: v.optional(v.object({ name: v.string(), told: v.string() })),
  thrown: v.optional(v.unknown()),
});

/** An anonymous function is an expression only within parentheses; a named one is a declaration. */
function expressionOf(source: string): string {
  const bare = source.replace(/^(?:\s+|\/\/[^\n]*\n|\/\*[\s\S]*?\*\/)+/, '').replace(/[\s;]+$/, '');
  return /^(?:async\s+)?function\s*\*?\s*\(/.test(bare) ? `(${bare})` : bare;
}

function verdictOf(thrown: unknown): CouchError {
  if (isFields(thrown)) {
    if ('forbidden' in thrown) return forbidden(String(thrown.forbidden));
    if ('unauthorized' in thrown) return unauthorized(String(thrown.unauthorized));
  }
  const [told] = isFields(thrown) ? Object.values(thrown) : [thrown];
  return new CouchError(500, 'unknown_error', String(told));
}

/** The `validate_doc_update` of one design document, executed away from the program's own world. */
export class Rule {
  readonly #source: string;
  readonly #design: string;
  readonly #watch: { timeout?: number };
  #context: Context | undefined;

  /** @param timeout In ms; CouchDB gives a rule 5,000. */
  constructor(source: string, design: Fields, timeout: number) {
    this.#source = source;
    this.#design = JSON.stringify(design);
    this.#watch = ENDLESS.test(source) ? { timeout } : {};
  }

  #open(): Context {
    if (this.#context) return this.#context;
    const context = createContext(Object.create(null), {
      codeGeneration: { strings: false, wasm: false },
    });
    new Script(PRELUDE).runInContext(context);
    const failed = (told: string) => new CouchError(500, 'compilation_error', told);
    let rule: unknown;
    try {
      rule = new Script(expressionOf(this.#source)).runInContext(context);
    } catch (error) {
      throw failed(`${error} (${this.#source})`);
    }
    if (typeof rule !== 'function')
      throw failed(`Expression does not eval to a function. (${this.#source})`);
    context.rule = rule;
    context.design = this.#design;
    this.#context = context;
    return context;
  }

  /** @throws {CouchError} 403 or 401 as the rule says, 500 where it breaks down or does not end. */
  check(written: Fields, before: Fields | null, user: UserContext, security: Fields): void {
    const context = this.#open();
    context.text = JSON.stringify([written, before, user, security]);
    const { broke, thrown } = this.#call(context);
    if (broke) throw new CouchError(500, broke.name, broke.told);
    if (thrown !== undefined) throw verdictOf(thrown);
  }

  #call(context: Context): v.InferOutput<typeof Verdict> {
    try {
      const told: unknown = CALL.runInContext(context, this.#watch);
      return v.parse(Verdict, JSON.parse(String(told)));
    } catch (error) {
      this.#context = undefined;
      // The error may come from the rule's world, where `Error` is another.
      if (isFields(error) && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT')
        throw new CouchError(500, 'os_process_error', 'OS process timed out.');
      throw error;
    }
  }
}
