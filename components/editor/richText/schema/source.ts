import { Mark, Node } from '@tiptap/core';

/** A stretch of a line that is Markdown or HTML as it stands: `<kbd>`, `&sigma;`, `[^1]`. */
export const SourceMark = Mark.create({
  name: 'source',
  excludes: 'code',
  inclusive: false,
  code: true,
  parseHTML: () => [{ tag: 'span[data-source]' }],
  renderHTML: () => ['span', { 'data-source': '' }, 0],
});

/** A block of Markdown or HTML as it stands, which the editor has no shape for; its text can be edited. */
export const SourceBlock = Node.create({
  name: 'sourceBlock',
  group: 'block',
  content: 'text*',
  marks: '',
  code: true,
  defining: true,
  isolating: true,
  parseHTML: () => [{ tag: 'pre[data-source]', preserveWhitespace: 'full', priority: 60 }],
  renderHTML: () => ['pre', { 'data-source': '', spellcheck: 'false' }, 0],
});
