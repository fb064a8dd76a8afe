import { Extension, type Extensions } from '@tiptap/core';
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import { Plugin } from '@tiptap/pm/state';

const align = {
  default: null,
  parseHTML: (element: HTMLElement) => element.getAttribute('data-align'),
  renderHTML: (attributes: Record<string, unknown>) =>
    attributes.align ? { 'data-align': attributes.align } : {},
};

/** The first row of a table is its head, and no other: Markdown has no table without one. */
const TableHeads = Extension.create({
  name: 'tableHeads',
  addProseMirrorPlugins() {
    const heads = new Plugin({
      appendTransaction(transactions, _, { doc, schema, tr }) {
        const { tableHeader, tableCell } = schema.nodes;
        if (!transactions.some(({ docChanged }) => docChanged) || !tableHeader || !tableCell)
          return;
        doc.descendants((node, position) => {
          if (node.type.name !== 'table') return !node.isTextblock;
          node.forEach((row, rowOffset, index) => {
            const type = index === 0 ? tableHeader : tableCell;
            row.forEach((cell, cellOffset) => {
              const at = position + 1 + rowOffset + 1 + cellOffset;
              if (cell.type !== type) tr.setNodeMarkup(at, type, cell.attrs);
            });
          });
          return false;
        });
        return tr.docChanged ? tr : undefined;
      },
    });
    return [heads];
  },
});

/** In a cell, which holds one line, Enter ends a line within it. */
const CellKeys = Extension.create({
  name: 'cellKeys',
  priority: 1100,
  addKeyboardShortcuts() {
    return {
      Enter: () => this.editor.isActive('table') && this.editor.commands.setHardBreak(),
    };
  },
});

/** Tables as Markdown knows them: a head, and cells of one line. */
export const TABLES: Extensions = [
  Table.configure({ resizable: false, renderWrapper: true }),
  TableRow,
  TableHeader.extend({
    content: 'paragraph',
    addAttributes() {
      return { ...this.parent?.(), align };
    },
  }),
  TableCell.extend({
    content: 'paragraph',
    addAttributes() {
      return { ...this.parent?.(), align };
    },
  }),
  TableHeads,
  CellKeys,
];
