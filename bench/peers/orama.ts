import { create, insert, load, save, search, update } from '@orama/orama';
import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as spanish } from '@orama/stemmers/spanish';
import * as v from 'valibot';
import { TITLE_BOOST } from './minisearch';
import { type Peer, PeerError } from './peer';

const SCHEMA = { id: 'string', title: 'string', body: 'string' } as const;

const SavedSchema = v.object({
  internalDocumentIDStore: v.unknown(),
  index: v.unknown(),
  docs: v.unknown(),
  sorting: v.unknown(),
  pinning: v.unknown(),
  language: v.picklist(['english', 'spanish']),
});

/** Without plugins everything Orama does is done at once; only its types allow for promises. */
function atOnce<Value>(value: Value | Promise<Value>): Value {
  if (value instanceof Promise) throw new PeerError('Orama answered with a promise');
  return value;
}

/**
 * Orama with the stemmer of the language; English where it is neither English nor Spanish. It searches
 * all its fields, as by default: an id that says the title once more counts for it.
 */
export function orama(language: string): Peer {
  const isSpanish = language.startsWith('es');
  const tokenizer = {
    language: isSpanish ? 'spanish' : 'english',
    stemming: true,
    stemmer: isSpanish ? spanish : english,
  };
  const empty = () => create({ schema: SCHEMA, components: { tokenizer } });
  let database = empty();
  return {
    name: 'orama',
    build(cards) {
      database = empty();
      for (const { id, title, body } of cards) atOnce(insert(database, { id, title, body }));
    },
    search: (text, limit) =>
      atOnce(search(database, { term: text, limit, boost: { title: TITLE_BOOST } })).hits.map(
        ({ id }) => id,
      ),
    update({ id, title, body }) {
      atOnce(update(database, id, { id, title, body }));
    },
    save: () => JSON.stringify(save(database)),
    load(saved) {
      database = empty();
      load(database, v.parse(SavedSchema, JSON.parse(saved)));
    },
  };
}
