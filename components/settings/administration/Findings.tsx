import { i18n } from '#i18n';
import type { FindingView } from '@/messaging/administrationRequests';
import { Button } from '../../Button';
import team from '../team/Team.module.css';
import styles from './Administration.module.css';
import { findingWords } from './findingWords';

const SEVERITIES = [
  ['unsafe', 'administration.check.unsafe'],
  ['missing', 'administration.check.missing'],
  ['notice', 'administration.check.notice'],
] as const;

interface FindingsProps {
  findings: readonly FindingView[];
  isBusy: boolean;
  onRepair(): void;
}

/** What a look at the server found, the worst first. */
export function Findings({ findings, isBusy, onRepair }: FindingsProps) {
  if (findings.length === 0) {
    return <p className={styles.fine}>{i18n.t('administration.check.fine')}</p>;
  }
  return (
    <>
      {SEVERITIES.map(([severity, title]) => {
        const found = findings.filter((each) => each.severity === severity);
        return (
          found.length > 0 && (
            <div key={severity} className={styles.findings} data-severity={severity}>
              <h5>{i18n.t(title)}</h5>
              <ul>
                {found.map(findingWords).map((words) => (
                  <li key={words}>{words}</li>
                ))}
              </ul>
            </div>
          )
        );
      })}
      {findings.some(({ isRepaired }) => isRepaired) && (
        <p className={team.actions}>
          <Button aria-disabled={isBusy} onClick={() => !isBusy && onRepair()}>
            {i18n.t('administration.check.repair')}
          </Button>
        </p>
      )}
    </>
  );
}
