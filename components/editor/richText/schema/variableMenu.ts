import { Extension } from '@tiptap/core';
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type { VariableChoice, VariableOptions } from './variable';

/** What the list of variables shows while `{{` is being typed. */
export interface VariableMenuState {
  /** Where the braces stand. */
  from: number;
  to: number;
  choices: readonly VariableChoice[];
  /** The choice that Enter takes. */
  active: number;
}

interface Told {
  active?: number;
  isDismissed?: true;
}

interface Held {
  menu: VariableMenuState | null;
  /** Where the braces stand for which the person sent the list away. */
  dismissed: number | null;
}

const KEY = new PluginKey<Held>('variableMenu');
const OPENING = /\{\{([^{}\n]{0,40})$/;

/** The list that is open; null where none is. */
export function variableMenuOf(state: EditorState): VariableMenuState | null {
  return KEY.getState(state)?.menu ?? null;
}

function matches({ name, title }: VariableChoice, words: string): boolean {
  const typed = words.trim().toLowerCase();
  return name.toLowerCase().includes(typed) || title.toLowerCase().includes(typed);
}

function openIn({ selection }: EditorState, variables: readonly VariableChoice[]) {
  const { $from, empty } = selection;
  if (!empty || $from.parent.type.spec.code || !$from.parent.isTextblock) return null;
  const start = Math.max(0, $from.parentOffset - 50);
  const before = $from.parent.textBetween(start, $from.parentOffset, null, '\ufffc');
  const [found, words = ''] = OPENING.exec(before) ?? [];
  if (found === undefined) return null;
  const choices = variables.filter((each) => matches(each, words));
  return { from: $from.pos - found.length, to: $from.pos, choices };
}

/** Takes a choice in the place of the braces. */
export function takeVariable(view: EditorView, { name }: VariableChoice): void {
  const menu = variableMenuOf(view.state);
  const { variable } = view.state.schema.nodes;
  if (!variable) return;
  const { from, to } = menu ?? view.state.selection;
  const node = variable.create({ source: `{{${name}}}` });
  view.dispatch(view.state.tr.replaceWith(from, to, node).scrollIntoView());
  view.focus();
}

function tell(view: EditorView, told: Told): true {
  view.dispatch(view.state.tr.setMeta(KEY, told));
  return true;
}

function pressed(view: EditorView, { key }: KeyboardEvent, menu: VariableMenuState): boolean {
  const { active, choices } = menu;
  const chosen = choices[active];
  if (key === 'Escape') return tell(view, { isDismissed: true });
  if (!chosen) return false;
  if (key === 'ArrowDown') return tell(view, { active: (active + 1) % choices.length });
  if (key === 'ArrowUp') {
    return tell(view, { active: (active + choices.length - 1) % choices.length });
  }
  if (key !== 'Enter' && key !== 'Tab') return false;
  takeVariable(view, chosen);
  return true;
}

/** The list of variables that `{{` opens: arrows, Enter and Escape; the page draws it. */
export const VariableMenu = Extension.create<VariableOptions & { listId: string }>({
  name: 'variableMenu',
  priority: 1300,
  addOptions: () => ({ variables: () => [], listId: '' }),
  addProseMirrorPlugins() {
    const { variables, listId } = this.options;
    const plugin = new Plugin<Held>({
      key: KEY,
      state: {
        init: () => ({ menu: null, dismissed: null }),
        apply(transaction, held, _, state) {
          const told: Told = transaction.getMeta(KEY) ?? {};
          const open = openIn(state, variables());
          if (!open) return { menu: null, dismissed: null };
          const wasSent = held.dismissed === open.from || told.isDismissed === true;
          if (wasSent) return { menu: null, dismissed: open.from };
          const kept = transaction.docChanged ? 0 : (held.menu?.active ?? 0);
          return { menu: { ...open, active: told.active ?? kept }, dismissed: null };
        },
      },
      props: {
        handleKeyDown(view, event) {
          const menu = variableMenuOf(view.state);
          return menu !== null && !event.isComposing && pressed(view, event, menu);
        },
        attributes(state): Record<string, string> {
          const menu = variableMenuOf(state);
          if (!menu || menu.choices.length === 0) return {};
          return {
            'aria-controls': listId,
            'aria-activedescendant': `${listId}-${menu.active}`,
          };
        },
      },
    });
    return [plugin];
  },
});
