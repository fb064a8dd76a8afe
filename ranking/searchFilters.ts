import type { Collection } from '@/cards/card';
import type { CardId, CollectionId } from '@/cards/ids';
import type { Lets } from './lexicalIndex';
import { labelOf, type SearchFilter } from './searchQuery';

/** What filters name, as far as they were asked for. */
export interface Named {
  collections: readonly Pick<Collection, 'id' | 'name'>[];
  favourites: ReadonlySet<CardId>;
}

/** The collections a typed name stands for: the one of that name, else all that begin with it. */
export function collectionsNamed<Each extends Pick<Collection, 'name'>>(
  name: string,
  collections: readonly Each[],
): Each[] {
  const typed = labelOf(name);
  const exact = collections.filter((each) => labelOf(each.name) === typed);
  return exact.length > 0
    ? exact
    : collections.filter((each) => labelOf(each.name).startsWith(typed));
}

function lets(filter: SearchFilter, chosen: ReadonlySet<CollectionId>, named: Named): Lets {
  switch (filter.kind) {
    case 'keyword': {
      const typed = labelOf(filter.text);
      return ({ labels }) =>
        labels.some((label) => (filter.isUnfinished ? label.startsWith(typed) : label === typed));
    }
    case 'collection':
      return ({ collection }) => chosen.has(collection);
    case 'status':
      return ({ status }) => status === filter.status;
    case 'favourite':
      return ({ id }) => named.favourites.has(id);
  }
}

/** Which cards pass all filters; of several collections, those of any. */
export function letsThrough(filters: readonly SearchFilter[], named: Named): Lets {
  const chosen = new Set(
    filters.flatMap((filter) =>
      filter.kind === 'collection'
        ? collectionsNamed(filter.name, named.collections).map(({ id }) => id)
        : [],
    ),
  );
  const all = filters.map((filter) => lets(filter, chosen, named));
  return (card) => all.every((each) => each(card));
}
