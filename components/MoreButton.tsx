import { Button } from './Button';
import styles from './MoreButton.module.css';

interface MoreButtonProps {
  label: string;
  onMore(): void;
}

/** The end of a list that goes on. */
export function MoreButton({ label, onMore }: MoreButtonProps) {
  return (
    <div className={styles.more}>
      <Button onClick={onMore}>{label}</Button>
    </div>
  );
}
