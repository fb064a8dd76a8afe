import { useStore } from 'zustand';
import { SearchBox } from '@/components/find/SearchBox';
import { withoutFilter } from '@/ranking/searchQuery';
import { changeSearch } from '../browse/browseView';
import { panel } from '../store';
import { useDirectory } from '../useReplica';
import { filterViews } from './filterViews';

/** The first thing to do with the first card shown. */
function focusFirstCard() {
  document.querySelector<HTMLElement>('main article button')?.focus();
}

/** The search box with the filters of what is typed in it. */
export function Find() {
  const text = useStore(panel, (state) => state.searchText);
  const directory = useDirectory();
  const filters = filterViews(text, [...(directory?.collections.values() ?? [])]);
  return (
    <SearchBox
      text={text}
      filters={filters}
      onChange={changeSearch}
      onRemoveFilter={(key) => {
        const removed = filters.find((each) => each.key === key);
        if (removed) changeSearch(withoutFilter(text, removed.filter));
      }}
      onDown={focusFirstCard}
    />
  );
}
