import { i18n } from '#i18n';
import { RulesBehind } from '@/components/settings/administration/RulesBehind';
import type { WorkspaceOverview } from '@/messaging/administrationRequests';
import { CheckPart } from './CheckPart';
import { CollectionPart } from './CollectionPart';
import { GroupPart } from './GroupPart';
import { MemberPart } from './MemberPart';
import type { Administration } from './useAdministration';

export interface PartProps {
  overview: WorkspaceOverview;
  administration: Administration;
}

interface WorkspacePartsProps extends PartProps {
  /** Where members reach the server. */
  memberAddress: string;
}

/** All that can be done about a workspace. */
export function WorkspaceParts({ overview, memberAddress, administration }: WorkspacePartsProps) {
  const { isBusy, apply } = administration;
  const upgrade = () =>
    apply(
      { does: 'upgrade' },
      {
        said: ({ notes }) =>
          notes.some(({ what }) => what === 'newer-rules')
            ? ''
            : i18n.t('administration.rules.upgraded'),
      },
    );
  return (
    <>
      {overview.areRulesBehind && <RulesBehind isBusy={isBusy} onUpgrade={upgrade} />}
      <MemberPart {...{ overview, memberAddress, administration }} />
      <GroupPart {...{ overview, administration }} />
      <CollectionPart {...{ overview, administration }} />
      <CheckPart administration={administration} />
    </>
  );
}
