import { ArrowLeft } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { i18n } from '#i18n';
import { IconButton } from '../IconButton';
import styles from './BrowseHead.module.css';

interface BrowseHeadProps {
  title: string;
  isSample?: boolean;
  /** Grows when the person has come here: the heading takes the focus. 0 leaves it where it is. */
  arrivals: number;
  onBack(): void;
  /** Beside the way back. */
  children?: ReactNode;
}

/** The head of a page of cards: the way back, and what is looked at. */
export function BrowseHead({
  title,
  isSample = false,
  arrivals,
  onBack,
  children,
}: BrowseHeadProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (arrivals > 0) heading.current?.focus();
  }, [arrivals]);
  return (
    <header className={styles.head}>
      <div className={styles.bar}>
        <IconButton icon={ArrowLeft} label={i18n.t('card.back')} onClick={onBack} />
        <span>{children}</span>
      </div>
      <h2 ref={heading} tabIndex={-1} className={styles.title}>
        {title}
        {isSample && <span className={styles.tag}>{i18n.t('row.sample')}</span>}
      </h2>
    </header>
  );
}
