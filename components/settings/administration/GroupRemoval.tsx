import { useState } from 'react';
import { i18n } from '#i18n';
import type { MemberOverview } from '@/messaging/administrationRequests';
import { Button } from '../../Button';
import styles from './Members.module.css';
import { SuccessorField } from './SuccessorField';

interface GroupRemovalProps {
  members: readonly MemberOverview[];
  isBusy: boolean;
  /** @param handTo the account of whoever verifies its cards from now on; empty for nobody. */
  onRemove(handTo: string): void;
}

/** Removes a group, and says who verifies its cards from then on. */
export function GroupRemoval({ members, isBusy, onRemove }: GroupRemovalProps) {
  const [handTo, setHandTo] = useState('');
  return (
    <div className={styles.removal}>
      <SuccessorField
        label={i18n.t('administration.group.handTo')}
        members={members}
        value={handTo}
        onChange={setHandTo}
      />
      <Button aria-disabled={isBusy} onClick={() => !isBusy && onRemove(handTo)}>
        {i18n.t('administration.group.remove')}
      </Button>
    </div>
  );
}
