/** Puts a text on the clipboard as HTML and as plain text; false where the browser does not let us. */
export async function copyToClipboard(html: string, text: string): Promise<boolean> {
  const blob = (type: string, content: string) => new Blob([content], { type });
  const item = new ClipboardItem({
    'text/html': blob('text/html', html),
    'text/plain': blob('text/plain', text),
  });
  try {
    await navigator.clipboard.write([item]);
    return true;
  } catch {
    // Refused without focus in the panel (a keyboard command); the caller says what to do instead.
    return false;
  }
}
