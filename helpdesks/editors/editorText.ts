import { textOf } from '../text';

/** What an editor holds, as text with its line structure. */
export function editorText(editor: HTMLElement): string {
  return editor.tagName === 'TEXTAREA' ? (editor as HTMLTextAreaElement).value : textOf(editor);
}

/** Letters and digits alone: editors change quotes, bullets, spaces and line breaks as they like. */
function essence(text: string): string {
  return text.normalize('NFC').replace(/[^\p{L}\p{N}]+/gu, '');
}

function occurrences(text: string, part: string): number {
  return part === '' ? 0 : text.split(part).length - 1;
}

/**
 * Whether an insert arrived: one of the texts stands in the editor once more than before.
 *
 * @param texts the inserted text in the forms an editor may keep (rich, plain).
 */
export function hasLanded(before: string, after: string, texts: readonly string[]): boolean {
  const parts = texts.map(essence);
  if (parts.every((part) => part === '')) return before !== after;
  return parts.some(
    (part) => occurrences(essence(after), part) > occurrences(essence(before), part),
  );
}
