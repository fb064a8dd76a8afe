import { Lightbulb } from 'lucide-react';
import { Popover } from 'radix-ui';
import { i18n } from '#i18n';
import type { IndexedField } from '@/ranking/lexicalIndex';
import { IconButton } from '../IconButton';
import type { RowView } from './rowView';
import styles from './WhyPopover.module.css';

const FIELD_WORDS = {
  title: 'why.inTitle',
  keywords: 'why.inKeywords',
  answer: 'why.inAnswer',
} as const satisfies Record<IndexedField, string>;

/** The best matches tell enough; the popover never scrolls. */
const MOST_WORDS = 8;

interface WhyPopoverProps {
  matches: RowView['matches'];
  isSearch: boolean;
}

/** The button "Why this card" and what it tells. */
export function WhyPopover({ matches, isSearch }: WhyPopoverProps) {
  return (
    <Popover.Root>
      <Popover.Trigger asChild>
        <IconButton icon={Lightbulb} label={i18n.t('row.why')} />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          className={styles.content}
          aria-label={i18n.t('row.why')}
          sideOffset={4}
          collisionPadding={8}
        >
          <h4 className={styles.title}>{i18n.t(isSearch ? 'why.searchTitle' : 'why.title')}</h4>
          {matches.length === 0 && <p>{i18n.t('why.none')}</p>}
          <ul>
            {matches.slice(0, MOST_WORDS).map(({ word, fields }) => (
              <li key={word} className={styles.match}>
                <strong>{word}</strong>
                <span>{fields.map((field) => i18n.t(FIELD_WORDS[field])).join(', ')}</span>
              </li>
            ))}
          </ul>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
