/** Longer than a browser takes to begin a download, in ms; after it the text need not stay in memory. */
const KEPT_MS = 60_000;

/** Hands a text to the person as a file, in the browser's own way of downloading. */
export function downloadText(
  name: string,
  text: string,
  type: 'application/json' | 'text/markdown',
): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}
