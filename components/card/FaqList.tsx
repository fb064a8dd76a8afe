import { Copy } from 'lucide-react';
import { i18n } from '#i18n';
import type { FaqPart } from '@/cards/faq';
import { Button } from '../Button';
import { IconButton } from '../IconButton';
import styles from './FaqList.module.css';

interface FaqListProps {
  parts: readonly FaqPart[];
  /** BCP 47. */
  lang: string;
  /** Where Insert inserts; null where it inserts nowhere. */
  target: 'public' | 'internal' | null;
  isBusy: boolean;
  onInsert(part: FaqPart): void;
  onCopy(part: FaqPart): void;
}

/** The questions that a card answers: the answer to each can be inserted without the rest. */
export function FaqList({ parts, lang, target, isBusy, onInsert, onCopy }: FaqListProps) {
  const insert = target === 'internal' ? 'row.insertNote' : 'row.insert';
  return (
    <section className={styles.faq} aria-label={i18n.t('faq.title')}>
      <h3 className={styles.title}>{i18n.t('faq.title')}</h3>
      <ul>
        {parts.map((part) => (
          <li key={`${part.at} ${part.question}`} className={styles.entry}>
            <span className={styles.question} lang={lang} dir="auto">
              {part.question}
            </span>
            {target && (
              <Button
                className={styles.insert}
                aria-label={i18n.t('faq.of', [i18n.t(insert), part.question])}
                aria-disabled={isBusy}
                onClick={() => !isBusy && onInsert(part)}
              >
                {i18n.t(insert)}
              </Button>
            )}
            <IconButton
              icon={Copy}
              label={i18n.t('faq.of', [i18n.t('row.copy'), part.question])}
              onClick={() => onCopy(part)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
