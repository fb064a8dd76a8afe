import { useLiveQuery } from 'dexie-react-hooks';
import { i18n } from '#i18n';
import { SharedUseChoice } from '@/components/settings/administration/SharedUseChoice';
import { SharedUseFacts } from '@/components/settings/administration/SharedUseFacts';
import { SharedUsePart } from '@/components/settings/administration/SharedUsePart';
import type { SharedUse as Shares } from '@/documents/kinds/settings';
import { userNameOf } from '@/documents/people';
import { readSetting } from '@/storage/settings';
import { agreeToShare, learningConsent } from '@/storage/sync/usage/consent';
import { teamOverview } from '@/storage/workspace/teamOverview';
import { tell, tellProblem, told } from '../store';

function agree(shares: Shares): Promise<void> {
  return told(async () => {
    const me = await readSetting('me');
    if (!me) return tellProblem(i18n.t('sharedUse.nobodyHere'));
    await agreeToShare(shares, { by: me, at: new Date().toISOString() });
    tell(i18n.t('sharedUse.saved'));
  });
}

/** What the team shares of the use of its cards, who agreed to that, and a choice for whoever may make it. */
export function SharedUse() {
  const found = useLiveQuery(async () => ({
    team: await teamOverview(),
    consent: await learningConsent(),
  }));
  if (!found?.team || found.team.workspace.isSignedOut) return null;
  const { team, consent } = found;
  const shares = consent?.shares ?? 'nothing';
  const by = team.members.find(({ id }) => id === consent?.by)?.name;
  return (
    <SharedUsePart>
      <SharedUseFacts
        shares={shares}
        agreed={
          consent ? { name: by ?? userNameOf(consent.by) ?? consent.by, at: consent.at } : null
        }
        now={Date.now()}
      />
      {team.isAdministrator && (
        <SharedUseChoice shares={shares} onAgree={(chosen) => void agree(chosen)} />
      )}
    </SharedUsePart>
  );
}
