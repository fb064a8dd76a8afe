/**
 * Takes the keys to a block of a text that is written.
 *
 * @param holder what the text lies in.
 * @param place of the block among those of the text, from 0; beyond its ends the nearest.
 */
export function jumpTo(holder: Element | null, place: number): void {
  const text = holder?.querySelector<HTMLElement>('[contenteditable="true"], textarea');
  if (!text) return;
  text.focus();
  const block = text.children[Math.min(Math.max(place, 0), text.children.length - 1)];
  block?.scrollIntoView({ block: 'center' });
  if (block) getSelection()?.collapse(block, 0);
}
