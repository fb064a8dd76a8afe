/** The text of an editor's HTML, its blocks on lines of their own. */
export function textOfHtml(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const block of body.querySelectorAll('p, li, div, br')) block.append('\n');
  return (body.textContent ?? '').replace(/\n+/g, '\n').trim();
}
