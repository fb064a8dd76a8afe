import type { Code, InlineCode } from 'mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { defaultHandlers, type Handle, type State } from 'mdast-util-to-markdown';

/** Code as HTML, which can tell what would be a variable or the end of a link or cell apart. */
function asHtml(text: string): string {
  const signs = /[&<>{}*_`~[\]\\|\n]|:(?=\/\/)|(?<=www)\./gi;
  return `<code>${text.replace(signs, (sign) => `&#${sign.charCodeAt(0)};`)}</code>`;
}

function isMisread(text: string, { stack }: State): boolean {
  if (stack.includes('link')) return /\{\{|[[\]`\\]/.test(text);
  return /\{\{|\\\|/.test(text) || (text.includes('`') && /[[\]]/.test(text));
}

/** Code between fences; as HTML where it holds what would be a variable. */
export const writeCode: Handle = (node: Code, parent, state, info) =>
  node.value.includes('{{')
    ? `<pre>${asHtml(node.value)}</pre>`
    : defaultHandlers.code(node, parent, state, info);

const inTables = gfmTableToMarkdown().handlers?.inlineCode ?? defaultHandlers.inlineCode;

/** Code between backticks; as HTML where it would be read as something else. */
export const writeInlineCode: Handle = (node: InlineCode, parent, state, info) =>
  isMisread(node.value, state) ? asHtml(node.value) : inTables(node, parent, state, info);
