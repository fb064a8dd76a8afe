import { Mark, markInputRule } from '@tiptap/core';

/** Code within a line. Unlike Tiptap's own it stands within bold words and links, as it does in Markdown. */
export const Code = Mark.create({
  name: 'code',
  excludes: '',
  code: true,
  exitable: true,
  parseHTML: () => [{ tag: 'code' }],
  renderHTML: () => ['code', 0],
  addKeyboardShortcuts() {
    return { 'Mod-e': () => this.editor.commands.toggleMark(this.name) };
  },
  addInputRules() {
    return [markInputRule({ find: /(?:^|[^`])(`(?!\s+`)([^`]+)`)$/, type: this.type })];
  },
});
