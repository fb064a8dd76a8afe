import { useId } from 'react';
import { i18n } from '#i18n';
import type { SharedUse } from '@/documents/kinds/settings';
import type { PreviewTotals } from '@/storage/workspace/publish/preview';
import styles from './Publish.module.css';

interface PublishFactsProps {
  totals: PreviewTotals;
  /** What people call the collection that the cards go to. */
  target: string;
  shares: SharedUse;
}

const USES = {
  nothing: 'publish.usesStay',
  counts: 'publish.usesCounted',
  words: 'publish.usesTaught',
} as const satisfies Record<SharedUse, string>;

/** What publishing comes to, before it is done. */
export function PublishFacts({ totals, target, shares }: PublishFactsProps) {
  const { cards, drafts, archived, strangers, goAlong, lapse, versions, flags, uses } = totals;
  const id = useId();
  return (
    <section>
      <h5 id={id} className={styles.title}>
        {i18n.t('publish.comesTo')}
      </h5>
      <ul className={styles.facts} aria-labelledby={id}>
        <li>
          {i18n.t('publish.readers', cards, [String(cards), target])}
          {drafts > 0 && ` ${i18n.t('publish.drafts', drafts)}`}
          {archived > 0 && ` ${i18n.t('publish.archived', archived)}`}
        </li>
        {versions > 0 && <li>{i18n.t('publish.versions', versions)}</li>}
        {flags > 0 && <li>{i18n.t('publish.flags', flags)}</li>}
        {strangers.length > 0 && <li>{i18n.t('publish.strangers', [strangers.join(', ')])}</li>}
        {goAlong > 0 && <li>{i18n.t('publish.goAlong', goAlong)}</li>}
        {lapse > 0 && <li>{i18n.t('publish.lapse', lapse)}</li>}
        {uses > 0 && <li>{i18n.t(USES[shares], uses)}</li>}
      </ul>
    </section>
  );
}
