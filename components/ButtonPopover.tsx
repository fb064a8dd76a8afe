import { Popover } from 'radix-ui';
import { type ReactNode, type RefObject, useRef } from 'react';
import styles from './ButtonPopover.module.css';

interface ButtonPopoverProps {
  id: string;
  /** The button that opened it, and gets the keys back. */
  button: RefObject<HTMLButtonElement | null>;
  label: string;
  side?: 'top' | 'bottom';
  align?: 'start' | 'center';
  onClose(): void;
  children: ReactNode;
}

/** What a button tells more of, open beside it; closed by Escape, by the button, and by a press elsewhere. */
export function ButtonPopover({
  id,
  button,
  label,
  side = 'bottom',
  align = 'center',
  onClose,
  children,
}: ButtonPopoverProps) {
  const isLeftForElsewhere = useRef(false);
  return (
    <Popover.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Popover.Anchor virtualRef={button} />
      <Popover.Portal>
        <Popover.Content
          id={id}
          className={styles.content}
          aria-label={label}
          side={side}
          align={align}
          sideOffset={4}
          collisionPadding={8}
          // In a low panel it scrolls, and then by the keys as well.
          tabIndex={0}
          onInteractOutside={(event) => {
            isLeftForElsewhere.current = true;
            // A press of the button closes it by itself.
            const { target } = event;
            if (target instanceof Node && button.current?.contains(target)) event.preventDefault();
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            if (!isLeftForElsewhere.current) button.current?.focus();
          }}
        >
          {children}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
