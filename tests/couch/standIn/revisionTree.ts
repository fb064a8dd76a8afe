import type { Fields } from './fields.ts';
import type { Revision } from './revision.ts';
import { byRank, textOf } from './revision.ts';

/** What a version says. */
export interface Content {
  isDeleted: boolean;
  body: Fields;
  /** What CouchDB tells of attachments without their data. */
  attachments: Fields | undefined;
}

export interface Version extends Revision {
  parent: string | null;
  /** Null for a version that is known by its name alone. */
  content: Content | null;
}

/** The versions of one document, as a tree whose leaves are what can be read and written over. */
export class RevisionTree {
  readonly #versions = new Map<string, Version>();
  readonly #leaves = new Set<string>();

  find(revision: string): Version | undefined {
    return this.#versions.get(revision);
  }

  leaf(revision: string): Version | undefined {
    return this.#leaves.has(revision) ? this.#versions.get(revision) : undefined;
  }

  /** All leaves, the winner first: not deleted, longest, highest hash. */
  leaves(): [Version, ...Version[]] {
    const [first, ...others] = [...this.#leaves]
      .flatMap((each) => this.#versions.get(each) ?? [])
      .sort((a, b) => Number(isDeleted(a)) - Number(isDeleted(b)) || byRank(a, b));
    if (!first) throw new Error('A tree without versions was asked for its leaves');
    return [first, ...others];
  }

  winner(): Version {
    return this.leaves()[0];
  }

  /** Leaves that lost and are not deleted. */
  conflicts(): Version[] {
    return this.leaves()
      .slice(1)
      .filter((each) => !isDeleted(each));
  }

  isDeleted(): boolean {
    return isDeleted(this.winner());
  }

  /** The hashes from a version back to its oldest known ancestor. */
  path(revision: string): string[] {
    const hashes: string[] = [];
    let at = this.#versions.get(revision);
    while (at) {
      hashes.push(at.hash);
      at = at.parent === null ? undefined : this.#versions.get(at.parent);
    }
    return hashes;
  }

  /** The nearest ancestor of a path, newest first, whose content is known. */
  ancestor(position: number, hashes: readonly string[]): Version | undefined {
    for (const [step, hash] of hashes.slice(1).entries()) {
      let at = this.#versions.get(textOf({ position: position - 1 - step, hash }));
      while (at && at.content === null && at.parent !== null) at = this.#versions.get(at.parent);
      if (at) return at.content === null ? undefined : at;
    }
    return undefined;
  }

  /** Adds a path, newest first, whose newest version has this content. */
  graft(position: number, hashes: readonly string[], content: Content): void {
    const known = hashes.findIndex((hash, step) =>
      this.#versions.has(textOf({ position: position - step, hash })),
    );
    const fresh = known === -1 ? hashes.length : known;
    let parent = hashes[fresh] === undefined ? null : `${position - fresh}-${hashes[fresh]}`;
    for (let step = fresh - 1; step >= 0; step -= 1) {
      const version: Version = {
        position: position - step,
        hash: hashes[step] ?? '',
        parent,
        content: step === 0 ? content : null,
      };
      const name = textOf(version);
      this.#versions.set(name, version);
      this.#leaves.add(name);
      if (parent !== null) this.#leaves.delete(parent);
      parent = name;
    }
  }
}

function isDeleted(version: Version): boolean {
  return version.content?.isDeleted ?? false;
}
