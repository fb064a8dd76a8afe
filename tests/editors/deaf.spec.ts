import { SHORT_ANSWER } from './answers.ts';
import { expect, test } from './fixture.ts';
import type { EditorName } from './page/editors.ts';

const LEFT_ALONE_BY_INSERT: EditorName[] = ['ckeditor', 'slate', 'slateWithHtml', 'lexical'];
const LEFT_ALONE_BY_UNDO: EditorName[] = ['proseMirror', 'quill', 'slate', 'lexical'];

for (const name of LEFT_ALONE_BY_INSERT) {
  test(`${name}, deaf to events, is not written to behind its model`, async ({ editor }) => {
    await editor.open(name);
    await editor.type('Hello world');
    const draft = await editor.content();
    await editor.deafen();

    expect(await editor.insert(SHORT_ANSWER)).toMatchObject({
      outcome: { state: 'unhandled' },
      landed: false,
    });

    expect(await editor.content()).toEqual(draft);
  });
}

for (const name of LEFT_ALONE_BY_UNDO) {
  test(`${name}, deaf to events, is not undone behind its model`, async ({ editor }) => {
    await editor.open(name);
    await editor.type('Hello world');
    await editor.goBack('ArrowLeft', 11, 6);
    const { mark } = await editor.insert(SHORT_ANSWER);
    const inserted = await editor.content();
    await editor.deafen();

    expect(await editor.undo(mark)).toEqual({ restored: false });

    expect(await editor.content()).toEqual(inserted);
  });
}
