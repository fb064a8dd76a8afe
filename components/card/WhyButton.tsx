import { Lightbulb } from 'lucide-react';
import { lazy, Suspense, useId, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { IconButton } from '../IconButton';
import type { WhyProps } from './WhyPopover';

/** Loaded and made when it is asked for: there is a button in each row, and few are pressed. */
const WhyPopover = lazy(async () => ({ default: (await import('./WhyPopover')).WhyPopover }));

/** The button "Why this card", and what it tells. */
export function WhyButton(props: WhyProps) {
  const [isOpen, setIsOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  return (
    <>
      <IconButton
        ref={button}
        icon={Lightbulb}
        label={i18n.t('row.why')}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        data-state={isOpen ? 'open' : 'closed'}
        onClick={() => setIsOpen(!isOpen)}
      />
      {isOpen && (
        <Suspense>
          <WhyPopover {...props} id={id} button={button} onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
