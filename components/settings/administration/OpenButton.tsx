import { useEffect, useRef } from 'react';
import { Button } from '../../Button';
import team from '../team/Team.module.css';

interface OpenButtonProps {
  words: string;
  /** The form that stood here is gone. */
  takesFocus: boolean;
  onOpen(): void;
}

/** Opens a form in its own place. */
export function OpenButton({ words, takesFocus, onOpen }: OpenButtonProps) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (takesFocus) button.current?.focus();
  }, [takesFocus]);
  return (
    <p className={team.actions}>
      <Button ref={button} onClick={onOpen}>
        {words}
      </Button>
    </p>
  );
}
