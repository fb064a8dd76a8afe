import 'prosemirror-view/style/prosemirror.css';
import { baseKeymap } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { DOMSerializer, DOMParser as ModelParser, Schema } from 'prosemirror-model';
import { schema as basic } from 'prosemirror-schema-basic';
import { addListNodes } from 'prosemirror-schema-list';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { draftHtml, type StartEditor } from '../editorUnderTest';

export const start: StartEditor = (place, draft) => {
  const schema = new Schema({
    nodes: addListNodes(basic.spec.nodes, 'paragraph block*', 'block'),
    marks: basic.spec.marks,
  });
  const holder = document.createElement('div');
  holder.innerHTML = draftHtml(draft);
  const state = EditorState.create({
    doc: ModelParser.fromSchema(schema).parse(holder),
    plugins: [history(), keymap({ 'Mod-z': undo, 'Mod-y': redo }), keymap(baseKeymap)],
  });
  const view = new EditorView(place, { state });
  const serializer = DOMSerializer.fromSchema(schema);
  return {
    element: view.dom,
    html() {
      const out = document.createElement('div');
      out.append(serializer.serializeFragment(view.state.doc.content));
      return out.innerHTML;
    },
    text: () => view.state.doc.textBetween(0, view.state.doc.content.size, '\n'),
  };
};
