import type { Editor } from '@tiptap/core';
import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import type { EditorView } from '@tiptap/pm/view';
import { readBlocks } from './markdown/readBlocks';
import { isAllowedAddress } from './schema/link';

/** What only Markdown looks like: blocks by their first sign, links, bold words, code, variables. */
const MARKDOWN =
  /^(?:#{1,6} \S|[-*+] \S|\d{1,9}[.)] \S|> |```|~~~|\|.+\|\s*$)|\*\*\S[^*]*\*\*|\[[^\]]+\]\([^)\s]+\)|`[^`]+`|\{\{[^{}]+\}\}/m;

export interface Pasting {
  toMarkdown(html: string): string;
  addImages(files: readonly File[]): void;
}

/** Image files among what is pasted or dropped. */
export function imageFiles(data: DataTransfer | null): File[] {
  return [...(data?.files ?? [])].filter(({ type }) => type.startsWith('image/'));
}

/** Blocks as the lines of one paragraph, for a cell of a table, which holds no more. */
function asLines(nodes: readonly Node[], view: EditorView): Fragment {
  const { hardBreak } = view.state.schema.nodes;
  return nodes.reduce((lines, node) => {
    const line = node.isTextblock ? node.content : Fragment.from(textNode(node, view));
    return lines.size === 0 || !hardBreak
      ? lines.append(line)
      : lines.append(Fragment.from(hardBreak.create())).append(line);
  }, Fragment.empty);
}

function textNode(node: Node, view: EditorView): Node[] {
  const text = node.textBetween(0, node.content.size, ' ').trim();
  return text === '' ? [] : [view.state.schema.text(text)];
}

function sliceOf(markdown: string, view: EditorView, isInCell: boolean): Slice {
  const { blocks } = readBlocks(markdown.replace(/\r\n?/g, '\n'));
  const nodes = blocks.map(({ block }) =>
    view.state.schema.nodeFromJSON(JSON.parse(JSON.stringify(block))),
  );
  if (isInCell) return new Slice(asLines(nodes, view), 0, 0);
  const isOpen = (node: Node | undefined) => (node?.type.name === 'paragraph' ? 1 : 0);
  return new Slice(Fragment.from(nodes), isOpen(nodes[0]), isOpen(nodes.at(-1)));
}

/** Puts Markdown in the place of what is selected. */
export function insertMarkdown(editor: Editor, markdown: string): void {
  const { view } = editor;
  const slice = sliceOf(markdown, view, editor.isActive('table'));
  view.dispatch(view.state.tr.replaceSelection(slice).setMeta('paste', true).scrollIntoView());
}

function pasteText(editor: Editor, text: string): boolean {
  const address = text.trim();
  if (!editor.state.selection.empty && isAllowedAddress(address)) {
    return editor.commands.setMark('link', { href: address, title: null });
  }
  if (!MARKDOWN.test(text)) return false;
  insertMarkdown(editor, text);
  return true;
}

/**
 * Takes what is pasted: image files, HTML of other programs as the Markdown it says, text that is clearly
 * Markdown. What was copied in the editor itself, and plain text, is left to it.
 */
export function takePaste(editor: Editor, event: ClipboardEvent, pasting: Pasting): boolean {
  const data = event.clipboardData;
  if (!data) return false;
  const html = data.getData('text/html');
  const files = imageFiles(data);
  // Office programs put a picture of a text beside it.
  if (files.length > 0 && !/<(?:p|li|h[1-6]|td)\b/i.test(html)) {
    pasting.addImages(files);
    return true;
  }
  if (editor.state.selection.$from.parent.type.spec.code) return false;
  if (/\bdata-pm-slice=/.test(html)) return false;
  const markdown = html === '' ? '' : pasting.toMarkdown(html);
  if (markdown.trim() === '') return pasteText(editor, data.getData('text/plain'));
  insertMarkdown(editor, markdown);
  return true;
}
