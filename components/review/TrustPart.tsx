import { i18n } from '#i18n';
import { Button } from '../Button';
import type { CardFacts } from '../card/rowView';
import { causeWords } from './causeWords';
import styles from './TrustPart.module.css';

/** Who verifies a card, and what this person may do about it. */
export interface VerificationView {
  /** Names of the people and groups that verify it. */
  verifiers: readonly string[];
  /** Nobody of them is there any more. */
  isLost: boolean;
  mayVerify: boolean;
  /** How many of its languages are to be verified. */
  waiting: number;
}

interface TrustPartProps {
  facts: CardFacts;
  verification: VerificationView;
  now: number;
  /** `this`: the language that is shown. */
  onVerify(languages: 'this' | 'all'): void;
}

function listed(names: readonly string[]): string {
  return new Intl.ListFormat(i18n.t('locale'), { type: 'disjunction' }).format(names);
}

/** Why a card is to be verified, by whom, and the way to do it. Nothing for one that is as it should be. */
export function TrustPart({ facts, verification, now, onVerify }: TrustPartProps) {
  const { verifiers, isLost, mayVerify, waiting } = verification;
  const { state } = facts.trust;
  const cause = causeWords(facts, now);
  const isLive = state !== 'archived' && state !== 'draft';
  if (!isLive || (cause === null && !isLost && waiting === 0)) return null;
  return (
    <div className={styles.part}>
      {cause !== null && <p>{cause}</p>}
      {isLost && <p className={styles.lost}>{i18n.t('review.lost')}</p>}
      {cause !== null && !mayVerify && !isLost && (
        <p>{i18n.t('review.whoVerifies', [listed(verifiers)])}</p>
      )}
      {mayVerify && (cause !== null || waiting > 0) && (
        <p className={styles.actions}>
          {cause !== null && (
            <Button onClick={() => onVerify('this')}>{i18n.t('cardMenu.verify')}</Button>
          )}
          {(waiting > 1 || (cause === null && waiting > 0)) && (
            <Button onClick={() => onVerify('all')}>{i18n.t('review.verifyAll')}</Button>
          )}
        </p>
      )}
    </div>
  );
}
