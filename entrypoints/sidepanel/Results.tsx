import { useStore } from 'zustand';
import { i18n } from '#i18n';
import { Notice } from '@/components/Notice';
import { HitList } from './HitList';
import { panel } from './store';

/** The cards for the typed words. */
export function Results() {
  const results = useStore(panel, (state) => state.results);
  if (!results) return null;
  if (results.hits.length === 0) {
    return <Notice title={i18n.t('empty.noResult.title')} hint={i18n.t('empty.noResult.hint')} />;
  }
  return <HitList kind="results" hits={results.hits} />;
}
