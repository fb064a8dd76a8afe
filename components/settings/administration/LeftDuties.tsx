import { useState } from 'react';
import { i18n } from '#i18n';
import type { MemberOverview } from '@/messaging/administrationRequests';
import { Button } from '../../Button';
import team from '../team/Team.module.css';
import styles from './Administration.module.css';
import { SuccessorField } from './SuccessorField';

interface LeftDutiesProps {
  /** Who is no member any more. */
  name: string;
  /** How many cards they own or verify. */
  count: number;
  members: readonly MemberOverview[];
  isBusy: boolean;
  onHandOn(handTo: string): void;
  onClose(): void;
}

/** What somebody who was removed has left behind, and a way to hand it on. */
export function LeftDuties(props: LeftDutiesProps) {
  const { name, count, members, isBusy, onHandOn, onClose } = props;
  const [handTo, setHandTo] = useState('');
  const isReady = handTo !== '' && !isBusy;
  return (
    <div className={styles.made}>
      <p>{i18n.t('administration.left.hint', count, [count, name])}</p>
      <SuccessorField
        label={i18n.t('administration.left.to')}
        members={members}
        value={handTo}
        onChange={setHandTo}
      />
      <p className={team.actions}>
        <Button kind="primary" aria-disabled={!isReady} onClick={() => isReady && onHandOn(handTo)}>
          {i18n.t('administration.left.button')}
        </Button>
        <Button onClick={onClose}>{i18n.t('administration.left.later')}</Button>
      </p>
    </div>
  );
}
