import type { Device } from './device.ts';

export const DAY = 24 * 60 * 60_000;

/** Runs in a context of the extension: its clock goes wrong by so much, in ms; 0 puts it right. */
function setThere(wrongBy: number): void {
  const scope = globalThis as typeof globalThis & { trueDate?: DateConstructor };
  scope.trueDate ??= Date;
  const Real = scope.trueDate;
  scope.Date = new Proxy(Real, {
    construct: (target, words: []) =>
      words.length === 0 ? new target(Real.now() + wrongBy) : new target(...words),
    get: (target, name) =>
      name === 'now' ? () => Real.now() + wrongBy : Reflect.get(target, name),
  });
}

/** Sets the clock of a device, as its panel and its background read it. */
export async function setClock({ sidecard, panel }: Device, wrongBy: number): Promise<void> {
  await panel.evaluate(setThere, wrongBy);
  await sidecard.inWorker(panel, setThere, wrongBy);
}
