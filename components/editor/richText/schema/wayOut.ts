import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';

/** After Escape the next Tab leaves the text, though in lists and tables it does something else. */
export const WayOut = Extension.create({
  name: 'wayOut',
  priority: 1200,
  addProseMirrorPlugins() {
    let isLeaving = false;
    const plugin = new Plugin({
      props: {
        handleDOMEvents: {
          keydown(_, event) {
            if (event.key === 'Tab' && isLeaving) {
              isLeaving = false;
              // Kept from the editor, and left to the browser.
              return true;
            }
            if (event.key !== 'Shift') isLeaving = event.key === 'Escape';
            return false;
          },
          blur() {
            isLeaving = false;
            return false;
          },
        },
      },
    });
    return [plugin];
  },
});
