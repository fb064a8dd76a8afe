import { stripVTControlCharacters } from 'node:util';

/** A step of the demo failed; it is printed already. */
export class StepFailedError extends Error {
  override name = 'StepFailedError';
}

/** What an error says, without Playwright's colours and its log of calls. */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const [reason = ''] = stripVTControlCharacters(message).split(/\n\s*Call log:/i);
  return reason.trim();
}

/** The steps of the demo, printed as they end. */
export class Steps {
  #count = 0;

  /**
   * Plays a step and prints it with its time: `took` what was measured in the browser, else how long
   * the action was.
   *
   * @throws StepFailedError after printing which step failed and why.
   */
  async play<Value>(
    text: string,
    action: (took: (ms: number) => void) => Promise<Value>,
  ): Promise<Value> {
    const start = performance.now();
    let measured: number | null = null;
    try {
      const value = await action((ms) => {
        measured = ms;
      });
      this.#print(text, measured ?? performance.now() - start);
      return value;
    } catch (cause) {
      const message = `✗ ${text}: ${reasonOf(cause)}`;
      console.error(message);
      throw new StepFailedError(message, { cause });
    }
  }

  #print(text: string, ms: number): void {
    this.#count += 1;
    const number = String(this.#count).padStart(2);
    console.log(`${number}. ${text.padEnd(88)}${ms.toFixed(0).padStart(6)} ms`);
  }
}
