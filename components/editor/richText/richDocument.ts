import type { Content, Editor } from '@tiptap/core';
import { type ReadText, readBlocks } from './markdown/readBlocks';
import type { RichBlock } from './markdown/richNodes';
import { TextWriter } from './markdown/writeText';

function readText(markdown: string): ReadText {
  return readBlocks(markdown.replace(/\r\n?/g, '\n'));
}

function contentOf({ blocks }: ReadText): Content {
  const content: RichBlock[] = blocks.map(({ block }) => block);
  return JSON.parse(
    JSON.stringify({
      type: 'doc',
      content: content.length > 0 ? content : [{ type: 'paragraph' }],
    }),
  );
}

/** A Markdown text as an editor's document, and back. */
export class RichDocument {
  readonly #editor: Editor;
  #writer: TextWriter;

  /** @param editor one that shows this text already, as {@link RichDocument.content} gives it. */
  constructor(editor: Editor, markdown: string) {
    this.#editor = editor;
    this.#writer = this.#writerOf(markdown);
  }

  /** What an editor is to show of a Markdown text. */
  static content(markdown: string): Content {
    return contentOf(readText(markdown));
  }

  #writerOf(markdown: string): TextWriter {
    const { doc } = this.#editor.state;
    return new TextWriter(markdown, readText(markdown), doc.children);
  }

  /** Shows another text. */
  load(markdown: string): void {
    this.#editor.commands.setContent(RichDocument.content(markdown), { emitUpdate: false });
    this.#writer = this.#writerOf(markdown);
  }

  /** The words of the blocks whose look the Markdown written last could not say in full. */
  losses(): string[] {
    return this.#writer.losses.map(
      (block) => this.#editor.schema.nodeFromJSON(JSON.parse(JSON.stringify(block))).textContent,
    );
  }

  /** The document as Markdown, what nobody touched as it was. */
  markdown(): string {
    return this.#writer.write(
      this.#editor.state.doc.children.map((node) => ({ key: node, block: () => node.toJSON() })),
    );
  }
}
