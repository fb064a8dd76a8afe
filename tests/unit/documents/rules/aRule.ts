import { createContext, runInContext } from 'node:vm';
import * as v from 'valibot';
import { memberIdOf } from '@/documents/people';
import type { DatabaseKind } from '@/documents/place';
import { ruleDocument } from '@/documents/rules/ruleDocument';

/** Who writes. */
export interface Writer {
  name: string | null;
  roles: string[];
}

export const AT = '2026-01-10T09:00:00.000Z';
export const LATER = '2026-01-11T09:00:00.000Z';

export const ADMIN: Writer = { name: 'root', roles: ['_admin'] };
const people = (names: string, role: string) =>
  Object.fromEntries(names.split(' ').map((name) => [name, { name, roles: [role, 'member'] }]));
const WRITERS: Record<string, Writer> = {
  ...{ root: ADMIN, ...people('ria', 'read:billing'), ...people('ed eva', 'edit:billing') },
  ...{ ...people('vera', 'verify:billing'), ...people('max', 'manage:billing') },
  ...{ ...people('hugo', 'manage:hub'), ...people('otto', 'manage:other') },
  nobody: { name: null, roles: [] },
  nameless: { name: null, roles: ['manage:billing', 'manage:hub'] },
};

/** A person of the tests by name; their first letter tells the role: read, edit, verify, manage, hub. */
export function writer(name: string): Writer {
  const known = WRITERS[name];
  if (!known) throw new Error(`nobody is called ${name}`);
  return known;
}

export function mark(name: string, at = AT) {
  return { by: `member:${name}`, at };
}

export function idOf({ name }: Writer): string {
  return memberIdOf(name ?? '') ?? '';
}

/** What a database says of itself. */
const SECURITY = {
  sidecard: { kind: 'collection', collection: 'collection:billing', slug: 'billing' },
};

export type Written = Readonly<Record<string, unknown>>;
const Refused = v.object({ forbidden: v.string() });

/** The rule of a kind of database, executed away from everything it might lean on. */
export class TestedRule {
  readonly #context = createContext({}, { codeGeneration: { strings: false, wasm: false } });

  constructor(database: DatabaseKind) {
    const { validate_doc_update: text } = ruleDocument(database);
    runInContext('delete globalThis.Intl; delete globalThis.console;', this.#context);
    this.#context.rule = runInContext(`(${text})`, this.#context);
  }

  /** The reason of a refusal, or `accepted`. */
  judge(to: Written, from: Written | null, who: Writer, security: object = SECURITY): string {
    const userCtx = { db: 'sidecard-c_billing', ...who };
    this.#context.args = JSON.stringify([to, from, userCtx, security]);
    const told: unknown = runInContext(
      `try { rule(...JSON.parse(args)); '{}'; } catch (thrown) {
         if (thrown.stack) throw thrown;
         JSON.stringify(thrown);
       }`,
      this.#context,
    );
    return told === '{}' ? 'accepted' : v.parse(Refused, JSON.parse(String(told))).forbidden;
  }

  /** The code of a refusal, or `accepted`. */
  verdict(to: Written, from: Written | null, who: Writer, security?: object): string {
    return this.judge(to, from, who, security).split(':')[0] ?? '';
  }
}
