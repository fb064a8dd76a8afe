import { randomUUID } from 'node:crypto';
import { CouchError, conflict, missing } from './couchError.ts';
import type { Incoming, Showing } from './document.ts';
import { showDocument, showVersion } from './document.ts';
import type { Fields } from './fields.ts';
import type { Person } from './person.ts';
import { newHash, textOf } from './revision.ts';
import type { Content, Version } from './revisionTree.ts';
import { RevisionTree } from './revisionTree.ts';
import { requireDatabaseAdmin } from './rights.ts';
import { Rule } from './rule.ts';
import { readSequence, writeSequence } from './sequence.ts';
import { requireOwnRecord } from './userRecord.ts';

/** How many ancestors a rule is shown of the old version ([query_server_config] revs_limit). */
const SHOWN_PATH = 20;

export interface RuleOptions {
  /** In ms. */
  timeout: number;
  /**
   * What `newDoc._revisions` holds in an ordinary update: the parent alone, as it was sent, or the
   * parent's whole path. Rules must bear both.
   */
  path: 'parent' | 'whole';
}

interface Entry {
  tree: RevisionTree;
  sequence: number;
}

/** One row of the feed. */
export interface Change {
  sequence: string;
  id: string;
  tree: RevisionTree;
}

export class Database {
  readonly name: string;
  /** Seconds since 1970, as the names of CouchDB's shards tell it. */
  readonly created: string;
  readonly #uuid = randomUUID();
  readonly #options: RuleOptions;
  readonly #documents = new Map<string, Entry>();
  readonly #locals = new Map<string, { number: number; body: Fields }>();
  /** The ids in the order of their changes; an id that changed again later is skipped. */
  readonly #changed: string[] = [];
  readonly #waiting = new Set<() => void>();
  #rules: Rule[] = [];
  security: Fields = { members: { roles: ['_admin'] }, admins: { roles: ['_admin'] } };

  constructor(name: string, now: number, options: RuleOptions) {
    this.name = name;
    this.created = String(Math.floor(now / 1000));
    this.#options = options;
  }

  /** @throws {CouchError} 404 where there is none, or only a tombstone. */
  read(id: string, showing: Showing = {}): Fields {
    if (id.startsWith('_local/')) return this.#readLocal(id);
    const tree = this.tree(id);
    if (!tree) throw missing();
    if (tree.isDeleted()) throw missing('deleted');
    return showVersion(id, tree, tree.winner(), showing);
  }

  tree(id: string): RevisionTree | undefined {
    return this.#documents.get(id)?.tree;
  }

  ids(): string[] {
    return [...this.#documents.keys()].sort();
  }

  #readLocal(id: string): Fields {
    const local = this.#locals.get(id);
    if (!local) throw missing();
    return { _id: id, _rev: `0-${local.number}`, ...local.body };
  }

  /** An ordinary write, and the revision it made. @throws {CouchError} 409, or as a rule says. */
  write(document: Incoming, person: Person): string {
    if (document.id.startsWith('_local/')) return this.#writeLocal(document);
    const { id, position, hashes } = document;
    const tree = this.tree(id) ?? new RevisionTree();
    const isNew = !this.#documents.has(id);
    const isGone = !isNew && tree.isDeleted();
    const named = hashes[0] === undefined ? null : textOf({ position, hash: hashes[0] });
    const base = named === null ? undefined : tree.leaf(named);
    if (named === null ? !isNew && !isGone : !base) throw conflict();
    this.#check(
      document,
      base && this.#shown(id, tree, base),
      this.#pathForRule(document, tree),
      person,
    );
    // A document that was deleted begins anew: over its tombstone only without naming it.
    if (isGone && (named !== null || document.isDeleted)) throw conflict();
    const path = named === null ? [] : tree.path(named);
    if (hashes.some((each, at) => each !== path[at])) throw conflict();
    const parent = isGone ? tree.winner() : base;
    const hash = newHash(parent ? textOf(parent) : '', document.isDeleted, [
      document.body,
      document.attachments ?? null,
    ]);
    const at = (parent?.position ?? 0) + 1;
    tree.graft(at, parent ? [hash, parent.hash] : [hash], contentOf(document));
    this.#store(id, tree);
    return textOf({ position: at, hash });
  }

  /** A replicated write, which brings its own revisions. @throws {CouchError} as a rule says. */
  writeReplicated(document: Incoming, person: Person): void {
    const { id, position, hashes } = document;
    if (id.startsWith('_local/')) {
      this.#writeLocal(document);
      return;
    }
    const tree = this.tree(id) ?? new RevisionTree();
    const known = tree.find(textOf({ position, hash: hashes[0] ?? '' }));
    if (known) return;
    const before = tree.ancestor(position, hashes);
    this.#check(document, before && this.#shown(id, tree, before), hashes, person);
    tree.graft(position, hashes, contentOf(document));
    this.#store(id, tree);
  }

  #writeLocal({ id, position, hashes, isDeleted, body }: Incoming): string {
    if (position !== 0) throw new CouchError(400, 'error', 'Invalid rev format');
    if (isDeleted) {
      if (!this.#locals.delete(id)) throw missing();
      return '0-0';
    }
    const number = Number(hashes[0] ?? 0) + 1;
    this.#locals.set(id, { number, body });
    return `0-${number}`;
  }

  #pathForRule({ position, hashes }: Incoming, tree: RevisionTree): string[] {
    const [hash] = hashes;
    if (hash === undefined || this.#options.path === 'parent') return hashes;
    return tree.path(textOf({ position, hash }));
  }

  #shown(id: string, tree: RevisionTree, version: Version): Fields {
    const revision = textOf(version);
    const ids = tree.path(revision).slice(0, SHOWN_PATH);
    const content = version.content ?? { isDeleted: false, body: {}, attachments: undefined };
    return showDocument(id, revision, content, { _revisions: { start: version.position, ids } });
  }

  #check(
    document: Incoming,
    before: Fields | undefined,
    ids: readonly string[],
    person: Person,
  ): void {
    const { id, position, hashes } = document;
    if (id.startsWith('_design/')) {
      requireDatabaseAdmin(this.security, person);
      const rule = document.body.validate_doc_update;
      if (rule !== undefined && typeof rule !== 'string')
        throw new CouchError(400, 'invalid_design_doc', '`validate_doc_update` must be a string');
      return;
    }
    if (this.name === '_users')
      requireOwnRecord({ security: this.security, before, person }, document);
    if (this.#rules.length === 0) return;
    const [hash] = hashes;
    const written = showDocument(
      id,
      hash === undefined ? undefined : textOf({ position, hash }),
      document,
      hash === undefined ? {} : { _revisions: { start: position, ids } },
    );
    const user = { db: this.name, name: person.name, roles: person.roles };
    for (const rule of this.#rules) rule.check(written, before ?? null, user, this.security);
  }

  #store(id: string, tree: RevisionTree): void {
    this.#changed.push(id);
    this.#documents.set(id, { tree, sequence: this.#changed.length });
    if (id.startsWith('_design/')) this.#readRules();
    this.wake();
  }

  #readRules(): void {
    this.#rules = this.ids().flatMap((id) => {
      const tree = id.startsWith('_design/') ? this.tree(id) : undefined;
      if (!tree || tree.isDeleted()) return [];
      const design = showVersion(id, tree, tree.winner());
      const source = design.validate_doc_update;
      return typeof source === 'string' ? [new Rule(source, design, this.#options.timeout)] : [];
    });
  }

  /** Where the feed stands now. */
  get sequence(): string {
    return writeSequence(this.#uuid, this.#changed.length);
  }

  /** The last state of each document that changed after a sequence, in the order of the changes. */
  changesSince(since: string): Change[] {
    const from = since === 'now' ? this.#changed.length : readSequence(this.#uuid, since);
    const changes: Change[] = [];
    for (let number = from + 1; number <= this.#changed.length; number += 1) {
      const id = this.#changed[number - 1] ?? '';
      const entry = this.#documents.get(id);
      if (entry?.sequence === number)
        changes.push({ sequence: writeSequence(this.#uuid, number), id, tree: entry.tree });
    }
    return changes;
  }

  /** Resolves at the next change, after the time in ms, or when it is called off. */
  nextChange(timeout: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const end = () => {
        clearTimeout(timer);
        this.#waiting.delete(end);
        signal.removeEventListener('abort', end);
        resolve();
      };
      const timer = setTimeout(end, timeout);
      this.#waiting.add(end);
      signal.addEventListener('abort', end);
    });
  }

  /** Lets everyone who waits for a change look again. */
  wake(): void {
    for (const end of [...this.#waiting]) end();
  }
}

function contentOf({ isDeleted, body, attachments }: Incoming): Content {
  return { isDeleted, body, attachments };
}
