// @vitest-environment happy-dom
import { Editor } from '@tiptap/core';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { RichDocument } from '@/components/editor/richText/richDocument';
import { richTextExtensions } from '@/components/editor/richText/schema/extensions';
import { saidBy } from './markdownMeaning';
import { someMarkdown } from './someMarkdown';

const opened: Editor[] = [];
afterEach(() => {
  for (const editor of opened.splice(0)) editor.destroy();
});

function open(markdown: string): { editor: Editor; text: RichDocument } {
  const editor = new Editor({
    content: RichDocument.content(markdown),
    extensions: richTextExtensions({
      variables: () => [],
      dataOf: () => null,
      placeholder: '',
      listId: 'list',
    }),
  });
  opened.push(editor);
  return { editor, text: new RichDocument(editor, markdown) };
}

/** Where the first text that holds some words begins. */
function placeOf(editor: Editor, words: string): number {
  let found = -1;
  editor.state.doc.descendants((node, position) => {
    const at = node.isText ? (node.text ?? '').indexOf(words) : -1;
    if (found === -1 && at >= 0) found = position + at;
  });
  return found;
}

describe('a Markdown text in the editor', () => {
  it('comes out byte for byte where nobody touched it', () => {
    fc.assert(
      fc.property(someMarkdown, (markdown) => {
        const { editor, text } = open(markdown);
        expect(text.markdown()).toBe(markdown);
        editor.state.doc.check();
        editor.destroy();
      }),
      { numRuns: 300, seed: 1646862794 },
    );
  }, 120_000);

  it('keeps all that it says when a word is typed before it', () => {
    fc.assert(
      fc.property(someMarkdown, (markdown) => {
        const { editor, text } = open(`first\n\n${markdown}`);
        editor.commands.insertContentAt(1, 'x');
        const written = text.markdown();
        expect(written.startsWith('xfirst')).toBe(true);
        expect(saidBy(written.slice('xfirst'.length))).toEqual(saidBy(markdown));
        editor.destroy();
      }),
      { numRuns: 100, seed: 1646862794 },
    );
  }, 120_000);

  it('keeps every block but the one that was edited as it was written', () => {
    const before = '* a\n* b\n\nSetext\n===\n\n__bold__ and *it*\n\n\n+ other';
    const { editor, text } = open(before);
    editor.commands.insertContentAt(placeOf(editor, ' and'), '!');
    expect(text.markdown()).toBe('* a\n* b\n\nSetext\n===\n\n**bold!** and _it_\n\n\n+ other');
    editor.commands.undo();
    expect(text.markdown()).toBe(before);
  });

  it('keeps Windows line ends', () => {
    const { editor, text } = open('a\r\n\r\n- b\r\n- c\r\n');
    expect(text.markdown()).toBe('a\r\n\r\n- b\r\n- c\r\n');
    editor.commands.insertContentAt(1, 'x');
    expect(text.markdown()).toBe('xa\r\n\r\n- b\r\n- c\r\n');
  });

  it('sets apart two lists that stand beside each other once what was between is gone', () => {
    const { editor, text } = open('- a\n\nbetween\n\n- b');
    const at = placeOf(editor, 'between');
    editor.commands.deleteRange({ from: at - 1, to: at + 'between'.length + 1 });
    expect(saidBy(text.markdown())).toEqual(saidBy('- a\n\n* b'));
  });

  it('writes what a link by a definition says when the definition goes', () => {
    const { editor, text } = open('See [the guide][g].\n\n[g]: https://x.example/g\n\nEnd.');
    const at = placeOf(editor, '[g]:');
    editor.commands.deleteRange({ from: at - 1, to: at + '[g]: https://x.example/g'.length + 1 });
    expect(text.markdown()).toBe('See [the guide](https://x.example/g).\n\nEnd.');
  });
});
