/** The texts of a form in which something was typed that the form was not told yet. */
export class TextsOnTheWay {
  readonly #handOns = new Map<string, () => void>();
  readonly #onChange: (isAny: boolean) => void;

  /** @param onChange told whether there is any. */
  constructor(onChange: (isAny: boolean) => void) {
    this.#onChange = onChange;
  }

  /** @param handOn tells the form now; null once it was told. */
  note(text: string, handOn: (() => void) | null): void {
    if (handOn) this.#handOns.set(text, handOn);
    else this.#handOns.delete(text);
    this.#onChange(this.#handOns.size > 0);
  }

  /** Has all of them tell the form now. */
  handOn(): void {
    for (const handOn of [...this.#handOns.values()]) handOn();
  }
}
