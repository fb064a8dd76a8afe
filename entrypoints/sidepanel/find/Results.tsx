import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { i18n } from '#i18n';
import { Button } from '@/components/Button';
import { MoreButton } from '@/components/MoreButton';
import { Notice } from '@/components/Notice';
import { parseSearch, withoutFilters } from '@/ranking/searchQuery';
import { browseView, changeSearch, focusSearch } from '../browse/browseView';
import { HitList } from '../card/HitList';
import { panel } from '../store';
import { useDirectory } from '../useReplica';
import { filterViews } from './filterViews';
import { FOUND_PAGE } from './foundCards';

interface ResultsProps {
  /** Begins a card with this title, where nothing was found. */
  onNewCard(title: string): void;
}

interface NothingFoundProps extends ResultsProps {
  text: string;
}

function NothingFound({ text, onNewCard }: NothingFoundProps) {
  const { words, phrases, filters } = parseSearch(text);
  const title = [words, ...phrases.map((phrase) => phrase.text)].join(' ').trim();
  const isFiltered = filters.length > 0;
  return (
    <Notice
      title={i18n.t(isFiltered ? 'find.noResult.title' : 'empty.noResult.title')}
      hint={i18n.t(isFiltered ? 'find.noResult.hint' : 'empty.noResult.hint')}
    >
      {isFiltered && (
        <Button
          onClick={() => {
            changeSearch(withoutFilters(text));
            focusSearch();
          }}
        >
          {i18n.t('find.clearFilters')}
        </Button>
      )}{' '}
      <Button onClick={() => onNewCard(title)}>{i18n.t('find.newCard')}</Button>
    </Notice>
  );
}

/** The cards for what was typed. */
export function Results({ onNewCard }: ResultsProps) {
  const results = useStore(panel, (state) => state.results);
  const directory = useDirectory();
  const before = useRef<number | null>(null);
  const count = results?.hits.length ?? 0;
  const next = before.current === null ? undefined : results?.hits[before.current];
  useEffect(() => {
    if (!next) return;
    // The button has moved down or gone: the first new card is where one reads on.
    panel.setState({ leftCard: next.id });
    before.current = null;
  }, [next]);
  if (!results) return null;
  if (count === 0) return <NothingFound text={results.text} onNewCard={onNewCard} />;
  const filters = filterViews(results.text, [...(directory?.collections.values() ?? [])]);
  return (
    <>
      <HitList
        kind="results"
        hits={results.hits}
        note={filters.map(({ words }) => words).join(' · ')}
      />
      {results.hasMore && (
        <MoreButton
          label={i18n.t('find.more')}
          onMore={() => {
            before.current = count;
            browseView.setState({ found: { text: results.text, count: count + FOUND_PAGE } });
          }}
        />
      )}
    </>
  );
}
