import { Search } from 'lucide-react';
import { i18n } from '#i18n';
import { IconButton } from '../IconButton';

/** Begins a search within the collection that is looked at. */
export function SearchHere({ onSearch }: { onSearch(): void }) {
  return <IconButton icon={Search} label={i18n.t('browse.search')} onClick={onSearch} />;
}
