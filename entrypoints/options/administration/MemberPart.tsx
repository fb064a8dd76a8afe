import { useRef, useState } from 'react';
import { i18n } from '#i18n';
import { AdministrationPart } from '@/components/settings/administration/AdministrationPart';
import { type Invited, InviteMember } from '@/components/settings/administration/InviteMember';
import { LeftDuties } from '@/components/settings/administration/LeftDuties';
import { MadeLink, type MadeLinkView } from '@/components/settings/administration/MadeLink';
import { MemberTable } from '@/components/settings/administration/MemberTable';
import { OpenButton } from '@/components/settings/administration/OpenButton';
import { tell, told } from '../store';
import { OneMember } from './OneMember';
import type { Done } from './useAdministration';
import type { PartProps } from './WorkspaceParts';

/** What somebody who was removed left behind. */
interface Left {
  user: string;
  name: string;
  count: number;
}

function copy({ link }: MadeLinkView): Promise<void> {
  return told(async () => {
    await navigator.clipboard.writeText(link);
    tell(i18n.t('administration.link.copied'));
  });
}

/** Who takes part in a workspace: inviting, changing what they may do, removing. */
export function MemberPart({
  overview,
  administration,
  memberAddress,
}: PartProps & { memberAddress: string }) {
  const { isBusy, apply } = administration;
  const [isInviting, setIsInviting] = useState(false);
  const [made, setMade] = useState<MadeLinkView | null>(null);
  const [left, setLeft] = useState<Left | null>(null);
  const [wasOpened, setWasOpened] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);

  const showLink = (name: string, { invitation }: Done) => {
    setIsInviting(false);
    setWasOpened(true);
    setMade(invitation && { name, ...invitation });
  };
  const invite = ({ user, displayName, rights, isManager }: Invited) => {
    const name = displayName.trim() || user;
    const grants = Object.entries(rights).flatMap(([slug, right]) =>
      right === 'none' ? [] : [{ slug, right }],
    );
    apply(
      { does: 'invite', user, displayName, grants, isManager, memberAddress },
      {
        said: ({ invitation }) => (invitation ? i18n.t('administration.invite.done', [name]) : ''),
        onDone: (done) => showLink(name, done),
      },
    );
  };
  const remove = (from: Omit<Left, 'count'>, handTo: string, said: string) =>
    apply(
      { does: 'remove', user: from.user, handTo },
      {
        said: () => said,
        onDone: ({ notes }) => {
          // Their row goes, with what was pressed last.
          title.current?.focus();
          const count = notes.find(({ what }) => what === 'still-theirs')?.count ?? 0;
          setLeft(count > 0 ? { ...from, count } : null);
        },
      },
    );
  const handOn = ({ user }: Left, handTo: string) =>
    apply(
      { does: 'hand-on', user, handTo },
      {
        // How many cards went to whom is told by the notes.
        said: () => '',
        onDone: () => {
          title.current?.focus();
          setLeft(null);
        },
      },
    );
  const close = () => {
    setIsInviting(false);
    setWasOpened(true);
    setMade(null);
  };
  return (
    <AdministrationPart title={i18n.t('administration.member.title')} heading={title}>
      <MemberTable
        workspace={overview}
        editor={(member, closeEditor) => (
          <OneMember
            {...{ member, overview, administration, memberAddress, closeEditor }}
            onLink={showLink}
            onRemove={remove}
          />
        )}
      />
      {left && (
        <LeftDuties
          name={left.name}
          count={left.count}
          members={overview.members}
          isBusy={isBusy}
          onHandOn={(handTo) => handOn(left, handTo)}
          onClose={() => setLeft(null)}
        />
      )}
      {made && <MadeLink made={made} onCopy={() => void copy(made)} onClose={close} />}
      {isInviting && (
        <InviteMember
          collections={overview.collections}
          isBusy={isBusy}
          onInvite={invite}
          onCancel={close}
        />
      )}
      {!isInviting && !made && (
        <OpenButton
          words={i18n.t('administration.invite.open')}
          takesFocus={wasOpened}
          onOpen={() => setIsInviting(true)}
        />
      )}
    </AdministrationPart>
  );
}
