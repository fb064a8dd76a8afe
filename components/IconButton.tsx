import type { LucideIcon } from 'lucide-react';
import { Tooltip } from 'radix-ui';
import type { ComponentProps } from 'react';
import styles from './IconButton.module.css';

interface IconButtonProps extends ComponentProps<'button'> {
  icon: LucideIcon;
  /** The accessible name, shown as a tooltip. */
  label: string;
}

/** A button of one icon, named by a tooltip. */
export function IconButton({ icon: Icon, label, className, ...rest }: IconButtonProps) {
  const classes = [styles.button, className].filter(Boolean).join(' ');
  return (
    <Tooltip.Root>
      <Tooltip.Trigger asChild>
        <button type="button" aria-label={label} className={classes} {...rest}>
          <Icon size={16} strokeWidth={1.75} aria-hidden="true" />
        </button>
      </Tooltip.Trigger>
      {/* Without a portal, so that the words stay within the landmark of their button. */}
      <Tooltip.Content className={styles.tooltip} sideOffset={4} collisionPadding={8}>
        {label}
      </Tooltip.Content>
    </Tooltip.Root>
  );
}
