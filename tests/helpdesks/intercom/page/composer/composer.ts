import type { Mode } from '../../conversation.ts';
import { element } from '../element.ts';
import { labels } from '../labels.ts';
import { stateOf } from '../state.ts';
import styles from '../styles/composer.css?inline';
import { has } from '../variant.ts';
import { ModeTabs } from './modeTabs.ts';
import { ReplyBox } from './replyBox.ts';

type Sending = (conversation: number, mode: Mode, html: string) => void;

/** The reply box with its tabs and its send button; one for all conversations. */
export class Composer {
  readonly place = element('div', { 'data-conversation-reply-composer': '' });
  readonly box: ReplyBox;
  readonly #tabs: ModeTabs;
  readonly #text: HTMLElement;
  readonly #button = element('button', { type: 'button', class: 'send' }, labels.send);
  #conversation = 0;

  constructor(send: Sending) {
    const sendThis = () => {
      send(this.#conversation, stateOf(this.#conversation).mode, this.box.html);
      this.box.html = '';
    };
    this.box = new ReplyBox(sendThis);
    this.#tabs = new ModeTabs((mode) => this.show(this.#conversation, mode));
    this.#button.addEventListener('click', sendThis);
    const shape = has('legacy') ? 'conversation__text' : 'text';
    this.#text = element('div', { class: shape }, this.box.place);
    const style = element('style', {}, styles);
    const parts = [style, this.#tabs.place, this.#text, this.#button];
    if (has('shadow')) {
      const host = element('div');
      host.attachShadow({ mode: 'open' }).append(...parts);
      this.place.append(host);
    } else this.place.append(...parts);
  }

  show(conversation: number, mode = stateOf(conversation).mode) {
    this.#conversation = conversation;
    stateOf(conversation).mode = mode;
    this.box.show(`${conversation}/${mode}`);
    this.#tabs.show(mode);
    this.#text.classList.toggle('o__note', has('legacy') && mode === 'note');
    this.#text.classList.toggle('for-team', mode === 'note');
    this.#button.textContent = mode === 'note' ? labels.addNote : labels.send;
  }
}
