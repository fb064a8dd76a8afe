import { i18n } from '#i18n';
import type { Collection } from '@/cards/card';
import type { FilterView } from '@/components/find/FilterChips';
import { collectionsNamed } from '@/ranking/searchFilters';
import { parseSearch, type SearchFilter } from '@/ranking/searchQuery';

type Named = Pick<Collection, 'name'>;

function wordsOf(filter: SearchFilter, collections: readonly Named[]): string {
  switch (filter.kind) {
    case 'keyword':
      return `#${filter.text}`;
    case 'collection': {
      const names = collectionsNamed(filter.name, collections).map(({ name }) => name);
      return names.length === 0
        ? i18n.t('find.inUnknown', [filter.name])
        : i18n.t('find.in', [names.join(', ')]);
    }
    case 'status':
      return i18n.t(filter.status === 'archived' ? 'find.archived' : 'find.draft');
    case 'favourite':
      return i18n.t('find.favourite');
  }
}

/** The filters of a typed search in words, each with what it is. */
export function filterViews(
  text: string,
  collections: readonly Named[],
): (FilterView & { filter: SearchFilter })[] {
  return parseSearch(text).filters.map((filter) => ({
    key: String(filter.start),
    words: wordsOf(filter, collections),
    filter,
  }));
}
