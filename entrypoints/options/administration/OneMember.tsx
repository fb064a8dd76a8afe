import { useState } from 'react';
import { i18n } from '#i18n';
import { MemberEditor } from '@/components/settings/administration/MemberEditor';
import type { WantedRights } from '@/components/settings/administration/RightsFields';
import { isLess, rightIn } from '@/components/settings/administration/rightWords';
import { SettingsConfirm } from '@/components/settings/SettingsConfirm';
import type { AdministrationChange, MemberOverview } from '@/messaging/administrationRequests';
import type { Done } from './useAdministration';
import type { PartProps } from './WorkspaceParts';

interface OneMemberProps extends PartProps {
  member: MemberOverview;
  memberAddress: string;
  closeEditor(): void;
  /** A link was made for somebody. */
  onLink(name: string, done: Done): void;
  onRemove(from: { user: string; name: string }, handTo: string, said: string): void;
}

/** What is asked once more, as it takes something away. */
interface Asked {
  question: string;
  warning: string;
  confirm: string;
  onConfirm(): void;
}

type SetRights = Extract<AdministrationChange, { does: 'set-rights' }>;

/** What of the wanted rights is another than before. */
function changed(
  member: MemberOverview,
  user: string,
  { rights, isManager }: WantedRights,
): SetRights {
  return {
    ...{ does: 'set-rights', user },
    rights: Object.entries(rights).flatMap(([slug, right]) =>
      right === rightIn(member, slug) ? [] : [{ slug, right }],
    ),
    isManager: isManager === member.isManager ? null : isManager,
  };
}

function takesAway(member: MemberOverview, { rights, isManager }: SetRights): boolean {
  return (
    isManager === false || rights.some(({ slug, right }) => isLess(right, rightIn(member, slug)))
  );
}

/** One member: what they may do, another link, and their removal. */
export function OneMember(props: OneMemberProps) {
  const { member, overview, administration, memberAddress, closeEditor, onLink, onRemove } = props;
  const { isBusy, apply } = administration;
  const [asked, setAsked] = useState<Asked | null>(null);
  const { user, name } = member;
  if (user === null) return null;

  const save = (wanted: WantedRights) => {
    const change = changed(member, user, wanted);
    const onConfirm = () =>
      apply(change, { said: () => i18n.t('administration.member.saved', [name]) });
    if (!takesAway(member, change)) return onConfirm();
    setAsked({
      question: i18n.t('administration.member.lessQuestion', [name]),
      warning: i18n.t('administration.member.lessWarning'),
      confirm: i18n.t('administration.member.lessConfirm'),
      onConfirm,
    });
  };
  const newLink = () =>
    setAsked({
      question: i18n.t('administration.member.linkQuestion', [name]),
      warning: i18n.t('administration.member.linkWarning'),
      confirm: i18n.t('administration.member.linkConfirm'),
      onConfirm: () =>
        apply(
          { does: 'new-link', user, memberAddress },
          {
            said: () => i18n.t('administration.member.linked', [name]),
            onDone: (done) => {
              closeEditor();
              onLink(name, done);
            },
          },
        ),
    });
  const remove = (handTo: string) =>
    setAsked({
      question: i18n.t('administration.member.removeQuestion', [name]),
      warning: i18n.t('administration.member.removeWarning'),
      confirm: i18n.t('administration.member.removeConfirm'),
      onConfirm: () =>
        onRemove({ user, name }, handTo, i18n.t('administration.member.removed', [name])),
    });
  return (
    <>
      <MemberEditor
        member={member}
        workspace={overview}
        isBusy={isBusy}
        onSave={save}
        onNewLink={newLink}
        onRemove={remove}
      />
      {asked && (
        <SettingsConfirm
          question={asked.question}
          warning={asked.warning}
          confirm={asked.confirm}
          cancel={i18n.t('administration.cancel')}
          onConfirm={() => {
            setAsked(null);
            asked.onConfirm();
          }}
          onCancel={() => setAsked(null)}
        />
      )}
    </>
  );
}
