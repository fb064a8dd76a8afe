import 'prosemirror-view/style/prosemirror.css';
import { baseKeymap } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { DOMSerializer, DOMParser as ModelParser, Schema } from 'prosemirror-model';
import { schema as basic } from 'prosemirror-schema-basic';
import { addListNodes } from 'prosemirror-schema-list';
import { EditorState, TextSelection } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { element } from '../element.ts';
import { labels } from '../labels.ts';
import { has } from '../variant.ts';

const nodes = basic.spec.nodes.update('paragraph', {
  content: 'inline*',
  group: 'block',
  parseDOM: [{ tag: 'p' }],
  toDOM: () => ['p', { class: 'intercom-interblocks-align-left' }, 0],
});

const schema = new Schema({
  nodes: addListNodes(nodes, 'paragraph block*', 'block'),
  marks: basic.spec.marks,
});

const serializer = new DOMSerializer(
  { ...DOMSerializer.nodesFromSchema(schema), paragraph: () => ['p', 0] },
  DOMSerializer.marksFromSchema(schema),
);

/** One ProseMirror for all conversations: each has a state of its own for its reply and its note. */
export class ReplyBox {
  readonly place = element('div', { class: 'embercom-prosemirror-composer' });
  readonly #view: EditorView;
  readonly #drafts = new Map<string, EditorState>();
  #shown = '';

  constructor(send: () => void) {
    const state = this.#stateOf('', send);
    this.#send = send;
    this.#view = new EditorView(this.place, {
      state,
      attributes: {
        class: 'embercom-prosemirror-composer-editor',
        role: 'textbox',
        'aria-label': labels.replyBox,
      },
    });
    if (has('deaf')) this.#ignoreFirstPaste();
  }

  readonly #send: () => void;

  #stateOf(html: string, send: () => void): EditorState {
    const holder = element('div');
    holder.innerHTML = html;
    const isSent = () => {
      send();
      return true;
    };
    return EditorState.create({
      doc: ModelParser.fromSchema(schema).parse(holder),
      plugins: [
        history(),
        keymap({ 'Mod-z': undo, 'Mod-y': redo, 'Mod-Enter': isSent }),
        keymap(baseKeymap),
      ],
    });
  }

  #ignoreFirstPaste() {
    let isDeaf = true;
    const ignore = (event: Event) => {
      if (!isDeaf || event.isTrusted) return;
      isDeaf = false;
      event.stopPropagation();
    };
    this.place.addEventListener('paste', ignore, { capture: true });
  }

  /** Puts a draft away and another one into the editor. */
  show(draft: string) {
    this.#drafts.set(this.#shown, this.#view.state);
    this.#shown = draft;
    this.#view.updateState(this.#drafts.get(draft) ?? this.#stateOf('', this.#send));
  }

  set html(html: string) {
    this.#view.updateState(this.#stateOf(html, this.#send));
  }

  get html(): string {
    const out = element('div');
    out.append(serializer.serializeFragment(this.#view.state.doc.content));
    return out.innerHTML;
  }

  get text(): string {
    const { doc } = this.#view.state;
    return doc.textBetween(0, doc.content.size, '\n');
  }

  placeCaret(offset: number) {
    const { state } = this.#view;
    const caret = TextSelection.create(state.doc, offset + 1);
    this.#view.dispatch(state.tr.setSelection(caret));
    this.#view.focus();
  }
}
