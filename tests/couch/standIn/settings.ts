/** The server's configuration: sections of keys, all of them text. */
export class Settings {
  readonly #sections = new Map<string, Map<string, string>>();

  constructor(sections: Record<string, Record<string, string>> = {}) {
    for (const [section, keys] of Object.entries(sections))
      this.#sections.set(section, new Map(Object.entries(keys)));
  }

  get(section: string, key: string): string | undefined {
    return this.#sections.get(section)?.get(key);
  }

  number(section: string, key: string, otherwise: number): number {
    const value = Number(this.get(section, key) ?? otherwise);
    return Number.isFinite(value) ? value : otherwise;
  }

  /** Returns what stood there, or an empty text. */
  set(section: string, key: string, value: string): string {
    const keys = this.#sections.get(section) ?? new Map<string, string>();
    const before = keys.get(key) ?? '';
    this.#sections.set(section, keys.set(key, value));
    return before;
  }

  remove(section: string, key: string): string | undefined {
    const before = this.get(section, key);
    this.#sections.get(section)?.delete(key);
    return before;
  }

  section(section: string): Record<string, string> {
    return Object.fromEntries(this.#sections.get(section) ?? []);
  }

  all(): Record<string, Record<string, string>> {
    return Object.fromEntries([...this.#sections.keys()].map((each) => [each, this.section(each)]));
  }
}
