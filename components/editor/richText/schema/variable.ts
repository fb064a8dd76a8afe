import { InputRule, Node } from '@tiptap/core';

/** A variable of the text, such as a customer's name. */
export interface VariableChoice {
  name: string;
  /** What it is called to people. */
  title: string;
}

export interface VariableOptions {
  variables(): readonly VariableChoice[];
}

/** The name in `{{ name }}`. */
export function variableName(source: string): string {
  return source
    .replace(/^\{\{|\}\}$/g, '')
    .trim()
    .replace(/\s+/g, ' ');
}

/** `{{name}}` as one piece; it becomes one when its last brace is typed. */
export const Variable = Node.create<VariableOptions>({
  name: 'variable',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: true,
  addOptions: () => ({ variables: () => [] }),
  addAttributes: () => ({
    source: {
      default: '',
      parseHTML: (element) => element.getAttribute('data-variable') ?? '',
      renderHTML: ({ source }) => ({ 'data-variable': source }),
    },
  }),
  parseHTML: () => [{ tag: 'span[data-variable]' }],
  renderHTML({ node, HTMLAttributes }) {
    const name = variableName(node.attrs.source);
    const choice = this.options.variables().find((each) => each.name === name);
    return ['span', { ...HTMLAttributes, title: choice?.title ?? name }, name];
  },
  renderText: ({ node }) => node.attrs.source,
  addInputRules() {
    const rule = new InputRule({
      find: /\{\{[^{}\n]*[^{}\s][^{}\n]*\}\}$/,
      handler: ({ state, range, match }) => {
        state.tr.replaceWith(range.from, range.to, this.type.create({ source: match[0] }));
      },
    });
    return [rule];
  },
});
