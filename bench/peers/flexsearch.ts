import { Index } from 'flexsearch';
import * as v from 'valibot';
import type { Peer, PeerCard } from './peer';

const SavedSchema = v.array(v.tuple([v.string(), v.string()]));

/** FlexSearch's forward tokenizer; `suggest` lets cards in that hold some of the words only. */
export function flexSearch(): Peer {
  const empty = () => new Index({ tokenize: 'forward' });
  const textOf = ({ title, body }: PeerCard) => `${title}\n${body}`;
  let index = empty();
  return {
    name: 'flexsearch',
    build(cards) {
      index = empty();
      for (const card of cards) index.add(card.id, textOf(card));
    },
    search: (text, limit) => index.search(text, { limit, suggest: true }).map(String),
    update(card) {
      index.update(card.id, textOf(card));
    },
    save() {
      const parts: [string, string][] = [];
      index.export((key, data) => {
        parts.push([key, data]);
      });
      return JSON.stringify(parts);
    },
    load(saved) {
      index = empty();
      for (const [key, data] of v.parse(SavedSchema, JSON.parse(saved))) index.import(key, data);
    },
  };
}
