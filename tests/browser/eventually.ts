/** Waits for a value by looking again after each of the browser's rounds. */
export async function eventually<Value>(look: () => Promise<Value | undefined>): Promise<Value> {
  const deadline = Date.now() + 20_000;
  for (;;) {
    const value = await look();
    if (value !== undefined) return value;
    if (Date.now() > deadline) throw new Error('Waited 20 s in vain.');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
