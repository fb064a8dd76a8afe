import { mergeAttributes, Node } from '@tiptap/core';

/** An item of a list, a task where `checked` is true or false. */
export const ListItem = Node.create({
  name: 'listItem',
  content: 'block+',
  defining: true,
  addAttributes: () => ({
    checked: {
      default: null,
      keepOnSplit: true,
      parseHTML: (element) => {
        const checked = element.getAttribute('data-checked');
        return checked === null ? null : checked === 'true';
      },
      renderHTML: ({ checked }) => (checked === null ? {} : { 'data-checked': String(checked) }),
    },
  }),
  parseHTML: () => [{ tag: 'li' }],
  renderHTML: ({ HTMLAttributes }) => ['li', mergeAttributes(HTMLAttributes), 0],
  addNodeView() {
    return ({ node, view, getPos }) => {
      const dom = document.createElement('li');
      const box = document.createElement('input');
      const contentDOM = document.createElement('div');
      let { checked } = node.attrs;
      box.type = 'checkbox';
      box.contentEditable = 'false';
      box.addEventListener('change', () => {
        const position = getPos();
        if (position === undefined || !view.editable) {
          box.checked = checked === true;
          return;
        }
        view.dispatch(view.state.tr.setNodeAttribute(position, 'checked', box.checked));
      });
      const show = () => {
        if (checked === null) box.remove();
        else dom.prepend(box);
        dom.toggleAttribute('data-task', checked !== null);
        box.checked = checked === true;
        box.disabled = !view.editable;
        box.setAttribute('aria-label', contentDOM.textContent ?? '');
      };
      dom.append(contentDOM);
      show();
      return {
        dom,
        contentDOM,
        stopEvent: ({ target }) => target === box,
        ignoreMutation: (mutation) =>
          mutation.type !== 'selection' && !contentDOM.contains(mutation.target),
        update(next) {
          if (next.type !== node.type) return false;
          checked = next.attrs.checked;
          show();
          return true;
        },
      };
    };
  },
  addKeyboardShortcuts() {
    return {
      // What is begun is not done.
      Enter: () => {
        const isTask = typeof this.editor.getAttributes(this.name).checked === 'boolean';
        return this.editor.commands.splitListItem(this.name, isTask ? { checked: false } : {});
      },
      Tab: () => this.editor.commands.sinkListItem(this.name),
      'Shift-Tab': () => this.editor.commands.liftListItem(this.name),
    };
  },
});
