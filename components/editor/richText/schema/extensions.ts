import { Extension, type Extensions } from '@tiptap/core';
import { Placeholder, Selection } from '@tiptap/extensions';
import StarterKit from '@tiptap/starter-kit';
import { Code } from './code';
import { Image, type ImageOptions } from './image';
import { Link } from './link';
import { ListItem } from './listItem';
import { SourceBlock, SourceMark } from './source';
import { TABLES } from './tables';
import { Variable, type VariableOptions } from './variable';
import { VariableMenu } from './variableMenu';
import { WayOut } from './wayOut';

/** What Markdown says of these, and Tiptap does not keep. */
const MarkdownAttributes = Extension.create({
  name: 'markdownAttributes',
  addGlobalAttributes: () => [
    {
      types: ['bulletList', 'orderedList'],
      attributes: { isLoose: { default: false, rendered: false } },
    },
    { types: ['hardBreak'], attributes: { isHtml: { default: false, rendered: false } } },
  ],
});

export interface RichTextOptions extends VariableOptions, ImageOptions {
  placeholder: string;
  /** The id of the list of variables. */
  listId: string;
}

/** All that the editor's document can hold and its keys can do. */
export function richTextExtensions(options: RichTextOptions): Extensions {
  const { variables, dataOf, placeholder, listId } = options;
  return [
    StarterKit.configure({ code: false, link: false, listItem: false, underline: false }),
    MarkdownAttributes,
    Code,
    Link,
    ListItem,
    SourceMark,
    SourceBlock,
    ...TABLES,
    Image.configure({ dataOf }),
    Variable.configure({ variables }),
    VariableMenu.configure({ variables, listId }),
    WayOut,
    // What a link is made of stays in sight while its address is typed.
    Selection.configure({ className: 'kept-selection' }),
    Placeholder.configure({ placeholder }),
  ];
}
