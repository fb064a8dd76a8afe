import { useState } from 'react';
import { i18n } from '#i18n';
import { InvitationLink } from '@/components/settings/team/InvitationLink';
import { linkProblemWords } from '@/components/settings/team/joinProblem';
import { ManagedHint } from '@/components/settings/team/ManagedHint';
import { OtherLink } from '@/components/settings/team/OtherLink';
import { type SignInNeeds, TeamJoin } from '@/components/settings/team/TeamJoin';
import { SHORTEST_PASSWORD } from '@/workspace/connecting/ownPassword';
import { suggestedPassword } from '@/workspace/connecting/suggestedPassword';
import { type Invitation, readInvitation } from '@/workspace/invitation';
import { hostOf } from '@/workspace/serverAddress';
import { tell, tellProblem } from '../store';
import { askToReach, joinAs, signInBy } from './join';
import { useJoin } from './useJoin';
import { useManaged } from './useManaged';

function needsOf({ account, oidc }: Invitation): SignInNeeds {
  if (oidc) return 'nothing';
  return account ? 'new-password' : 'account';
}

interface InvitedProps {
  invitation: Invitation;
  takesFocus: boolean;
  onCancel?: () => void;
}

function Invited({ invitation, takesFocus, onCancel }: InvitedProps) {
  const { isBusy, problem, attempt } = useJoin();
  const { address, name, account, collections = [], oidc } = invitation;
  const connect = (typed: { account: string; password: string }) => {
    const mayReach = askToReach(address, ...(oidc ? [oidc.issuer] : []));
    const joining = joinAs(invitation, signInBy(invitation, typed), mayReach);
    attempt(joining, ({ linkPassword }) => {
      if (linkPassword === 'unchanged') tellProblem(i18n.t('team.stillAlive'));
      else tell(i18n.t('team.connected', [name]));
    });
  };
  return (
    <TeamJoin
      invited={{
        ...{ workspace: name, server: hostOf(address), collections },
        account: account?.name ?? null,
        service: oidc ? hostOf(oidc.issuer) : null,
      }}
      needs={needsOf(invitation)}
      shortest={SHORTEST_PASSWORD}
      isBusy={isBusy}
      problem={problem}
      takesFocus={takesFocus}
      suggest={suggestedPassword}
      onConnect={connect}
      {...(onCancel && { onCancel })}
    />
  );
}

interface ByLinkProps {
  /** What was pressed last is gone: the field takes the focus. */
  takesFocus: boolean;
  /** Once something was typed. */
  onType?: () => void;
}

/** By an invitation that somebody sent. */
export function ByLink({ takesFocus, onType }: ByLinkProps) {
  const [text, setText] = useState('');
  const [wasInvited, setWasInvited] = useState(takesFocus);
  const read = text.trim() === '' ? null : readInvitation(text);
  if (read && !('problem' in read)) {
    const cancel = () => {
      setText('');
      setWasInvited(true);
    };
    return <Invited key={text} invitation={read} takesFocus onCancel={cancel} />;
  }
  const problem = read ? linkProblemWords(read.problem) : '';
  const type = (typed: string) => {
    setText(typed);
    onType?.();
  };
  return <InvitationLink {...{ text, problem }} takesFocus={wasInvited} onChange={type} />;
}

/** The way into a team: as a managed browser is told, or by an invitation. */
export function Joining() {
  const managed = useManaged();
  const [wantsLink, setWantsLink] = useState(false);
  const [isTyping, setIsTyping] = useState(false);
  if (typeof managed === 'object' && !wantsLink && !isTyping) {
    return (
      <>
        <ManagedHint isDamaged={false} />
        <Invited invitation={managed} takesFocus={false} />
        <OtherLink onChoose={() => setWantsLink(true)} />
      </>
    );
  }
  return (
    <>
      {managed === 'damaged' && <ManagedHint isDamaged />}
      {/* A browser may take its time to say whether it is managed. */}
      <ByLink takesFocus={wantsLink} onType={() => setIsTyping(true)} />
    </>
  );
}
