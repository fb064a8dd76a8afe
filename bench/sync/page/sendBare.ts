import * as v from 'valibot';
import { SlugSchema } from '@/cards/collectionSlug';
import { cardFromFields } from '@/cards/edits';
import { newId } from '@/cards/ids';
import { contentOfCard } from '@/documents/contents';
import { memberIdOf } from '@/documents/people';
import { collectionDatabase, PrefixSchema } from '@/documents/place';
import type { Cost } from '../figures';
import { costOf } from './cost';
import type { Target } from './way';
import { collectionOf } from './workspaceOnServer';

/** As many documents in a request as the engine sends. */
const BATCH = 100;

function newDocument(number: number, { slug, account }: Target, body: string): object {
  const by = memberIdOf(account);
  if (!by) throw new Error(`No member can be called ${account}.`);
  const fields = {
    ...{ title: `Captured ${number}`, sourceLang: 'en', answer: { en: { body } } },
    ...{ notes: '', keywords: [] },
  };
  const mark = { by, at: new Date().toISOString() };
  const made = { id: newId('card'), collection: collectionOf(slug), sources: [], mark };
  return contentOfCard(cardFromFields({ ...fields, collection: made.collection }, made));
}

/** What it costs to send so many new cards that nobody keeps an account of. */
export function sendBare(target: Target, count: number, body: string): Promise<Cost> {
  const { prefix, slug } = target;
  const name = collectionDatabase(v.parse(PrefixSchema, prefix), v.parse(SlugSchema, slug));
  const documents = Array.from({ length: count }, (_, at) => newDocument(at + 1, target, body));
  return costOf(async () => {
    for (let start = 0; start < count; start += BATCH) {
      const answer = await fetch(`/${name}/_bulk_docs`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ docs: documents.slice(start, start + BATCH) }),
      });
      const outcomes = v.parse(
        v.array(v.looseObject({ ok: v.literal(true) })),
        await answer.json(),
      );
      if (outcomes.length === 0) throw new Error('Nothing was taken.');
    }
  });
}
