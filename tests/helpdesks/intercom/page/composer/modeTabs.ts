import type { Mode } from '../../conversation.ts';
import { element } from '../element.ts';
import { labels } from '../labels.ts';
import { has } from '../variant.ts';

/** The choice between a reply and a note, as the Inbox of either generation draws it. */
export class ModeTabs {
  readonly place: HTMLElement;
  readonly #tabs: Record<Mode, HTMLElement>;

  constructor(choose: (mode: Mode) => void) {
    const tab = (mode: Mode) => {
      const attributes = { class: 'tab', 'data-intercom-target': `${mode}-tab` };
      const drawn = has('legacy')
        ? element('a', attributes, labels[mode])
        : element('button', { type: 'button', ...attributes }, labels[mode]);
      if (has('silent-note')) drawn.removeAttribute('data-intercom-target');
      drawn.addEventListener('click', () => choose(mode));
      return drawn;
    };
    this.#tabs = { reply: tab('reply'), note: tab('note') };
    const shape = has('legacy') ? 'inbox__conversation-controls__pane-selector' : 'mode';
    this.place = element('div', { class: `${shape} tabs` }, this.#tabs.reply, this.#tabs.note);
  }

  show(mode: Mode) {
    for (const [each, tab] of Object.entries(this.#tabs)) {
      tab.classList.toggle('o__selected', has('legacy') && each === mode);
      tab.classList.toggle('is-chosen', each === mode);
      if (!has('legacy') && !has('silent-note')) {
        tab.setAttribute('aria-pressed', String(each === mode));
      }
    }
  }
}
