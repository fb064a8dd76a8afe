import { useState } from 'react';
import { i18n } from '#i18n';
import { OtherLink } from '@/components/settings/team/OtherLink';
import { TeamActions } from '@/components/settings/team/TeamActions';
import { TeamFacts } from '@/components/settings/team/TeamFacts';
import { TeamLists } from '@/components/settings/team/TeamLists';
import { TeamSignIn } from '@/components/settings/team/TeamSignIn';
import { TeamSignInByService } from '@/components/settings/team/TeamSignInByService';
import type { SyncStanding } from '@/storage/sync/syncStanding';
import type { Workspace } from '@/storage/sync/workspace';
import type { TeamOverview } from '@/storage/workspace/teamOverview';
import { hostOf } from '@/workspace/serverAddress';
import { tell, tellProblem, told } from '../store';
import { ByLink } from './Joining';
import { askToReach, joinAs, signInBy } from './join';
import { LeavePart } from './LeavePart';
import { PublishPart } from './PublishPart';
import { useFollowing } from './useFollowing';
import { useJoin } from './useJoin';
import { useTrying } from './useTrying';

function nameOf({ name, address }: Workspace): string {
  return name ?? hostOf(address);
}

/** Signs in again: by the password, or by a new link of somebody who forgot it. */
function SignIn({ workspace }: { workspace: Workspace }) {
  const { isBusy, problem, attempt } = useJoin();
  const { address, account, openId } = workspace;
  const signIn = (password: string) => {
    const asked = signInBy({ oidc: openId }, { account, password });
    const named = { ...workspace, name: nameOf(workspace) };
    const mayReach = askToReach(address, ...(openId ? [openId.issuer] : []));
    attempt(joinAs(named, asked, mayReach), () => tell(i18n.t('team.signedIn')));
  };
  const [wantsLink, setWantsLink] = useState(false);
  if (wantsLink) return <ByLink takesFocus />;
  if (openId) return <TeamSignInByService {...{ isBusy, problem }} onSignIn={() => signIn('')} />;
  const hint = i18n.t(workspace.isSignedOut ? 'team.signBackHint' : 'team.signInHint', [account]);
  return (
    <>
      <TeamSignIn {...{ account, hint, isBusy, problem }} onSignIn={signIn} />
      <OtherLink onChoose={() => setWantsLink(true)} />
    </>
  );
}

/** What the server or the browser wants of the person, if anything. */
function wants({ state }: SyncStanding): 'sign-in' | 'permission' | null {
  if (state.kind !== 'failing') return null;
  if (state.failure === 'not-allowed') return 'permission';
  return state.failure === 'signed-out' || state.failure === 'wrong-password' ? 'sign-in' : null;
}

/** The workspace that this device takes part in. */
export function Joined({ team, standing }: { team: TeamOverview; standing: SyncStanding }) {
  const { workspace, isAdministrator, collections, members } = team;
  const [leaving, setLeaving] = useState<'sign-out' | 'leave' | null>(null);
  const tryNow = useFollowing();
  const [isTrying, begin] = useTrying(standing.attempt, tryNow);
  const wanted = wants(standing);
  const allow = () => {
    const asked = askToReach(workspace.address);
    void told(async () => {
      if (await asked) begin();
      else tellProblem(i18n.t('team.refused'));
    });
  };
  return (
    <>
      <TeamFacts
        workspace={nameOf(workspace)}
        server={hostOf(workspace.address)}
        account={workspace.account}
        isAdministrator={isAdministrator}
        isSignedOut={workspace.isSignedOut === true}
        standing={standing}
        now={Date.now()}
      />
      {wanted === 'sign-in' && <SignIn workspace={workspace} />}
      <TeamActions
        isTrying={isTrying}
        wants={wanted}
        isSignedOut={workspace.isSignedOut === true}
        onSync={begin}
        onAllow={allow}
        onSignOut={() => setLeaving('sign-out')}
        onLeave={() => setLeaving('leave')}
      />
      {!workspace.isSignedOut && <TeamLists collections={collections} members={members} />}
      {!workspace.isSignedOut && <PublishPart workspace={workspace} tryNow={tryNow} />}
      {leaving && (
        <LeavePart kind={leaving} name={nameOf(workspace)} onClose={() => setLeaving(null)} />
      )}
    </>
  );
}
