import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';
import styles from './IconButton.module.css';

interface IconButtonProps extends ComponentProps<'button'> {
  icon: LucideIcon;
  /** The accessible name; the page's Tooltip shows it. */
  label: string;
}

/** A button of one icon, named by a tooltip. */
export function IconButton({ icon: Icon, label, className, ...rest }: IconButtonProps) {
  const classes = [styles.button, className].filter(Boolean).join(' ');
  return (
    <button type="button" aria-label={label} className={classes} data-named="" {...rest}>
      <Icon size={16} strokeWidth={1.75} aria-hidden="true" />
    </button>
  );
}
