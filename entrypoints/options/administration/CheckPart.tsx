import { useState } from 'react';
import { i18n } from '#i18n';
import { AdministrationPart } from '@/components/settings/administration/AdministrationPart';
import { CheckButton } from '@/components/settings/administration/CheckButton';
import { Findings } from '@/components/settings/administration/Findings';
import type { FindingView } from '@/messaging/administrationRequests';
import { tell } from '../store';
import type { PartProps } from './WorkspaceParts';

/** A look at all that is unsafe or missing, and what puts it right. */
export function CheckPart({ administration }: Pick<PartProps, 'administration'>) {
  const { isBusy, apply, check } = administration;
  const [findings, setFindings] = useState<FindingView[] | null>(null);
  const look = () =>
    check((found) => {
      setFindings(found);
      tell(
        found.length === 0
          ? i18n.t('administration.check.fine')
          : i18n.t('administration.check.found', found.length),
      );
    });
  const repair = () =>
    apply(
      { does: 'repair' },
      {
        said: () => i18n.t('administration.check.repaired'),
        // What it put right is told by the next look.
        onDone: () => setFindings(null),
      },
    );
  return (
    <AdministrationPart title={i18n.t('administration.check.title')}>
      <CheckButton isBusy={isBusy} onCheck={look} />
      {findings && <Findings findings={findings} isBusy={isBusy} onRepair={repair} />}
    </AdministrationPart>
  );
}
