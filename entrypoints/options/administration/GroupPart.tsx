import { useRef, useState } from 'react';
import { i18n } from '#i18n';
import { AdministrationPart } from '@/components/settings/administration/AdministrationPart';
import { GroupForm, type WantedGroup } from '@/components/settings/administration/GroupForm';
import { GroupList } from '@/components/settings/administration/GroupList';
import { GroupRemoval } from '@/components/settings/administration/GroupRemoval';
import { OpenButton } from '@/components/settings/administration/OpenButton';
import { SettingsConfirm } from '@/components/settings/SettingsConfirm';
import type { GroupOverview } from '@/messaging/administrationRequests';
import type { PartProps } from './WorkspaceParts';

const NEW = 'new';
const NOBODY: WantedGroup = { name: '', users: [] };

/** The groups of a workspace: people who verify together. */
export function GroupPart({ overview, administration }: PartProps) {
  const { isBusy, apply } = administration;
  /** The id of the group that is changed, or {@link NEW}. */
  const [open, setOpen] = useState<string | null>(null);
  const [removed, setRemoved] = useState<{ group: GroupOverview; handTo: string } | null>(null);
  const wasOpened = useRef(false);
  const title = useRef<HTMLHeadingElement>(null);
  const show = (id: string | null) => {
    wasOpened.current = true;
    setOpen(id);
  };
  const add = ({ name, users }: WantedGroup) =>
    apply(
      { does: 'add-group', name, users: [...users] },
      {
        said: () => i18n.t('administration.group.done', [name]),
        onDone: () => show(null),
      },
    );
  const set = (group: GroupOverview, { name, users }: WantedGroup) =>
    apply(
      {
        ...{ does: 'set-group', group: group.id, name },
        add: users.filter((user) => !group.users.includes(user)),
        remove: group.users.filter((user) => !users.includes(user)),
      },
      {
        said: () => i18n.t('administration.group.saved', [name]),
        onDone: () => {
          show(null);
          title.current?.focus();
        },
      },
    );
  const remove = ({ group, handTo }: { group: GroupOverview; handTo: string }) =>
    apply(
      { does: 'remove-group', group: group.id, handTo },
      {
        said: () => i18n.t('administration.group.removed', [group.name]),
        onDone: () => {
          show(null);
          title.current?.focus();
        },
      },
    );
  return (
    <AdministrationPart title={i18n.t('administration.group.title')} heading={title}>
      <GroupList
        workspace={overview}
        open={open}
        onOpen={show}
        editor={(group) => (
          <>
            <GroupForm
              label={i18n.t('administration.group.change', [group.name])}
              button={i18n.t('administration.group.save')}
              before={group}
              members={overview.members}
              isBusy={isBusy}
              onSave={(wanted) => set(group, wanted)}
              onCancel={() => show(null)}
            />
            <GroupRemoval
              members={overview.members}
              isBusy={isBusy}
              onRemove={(handTo) => setRemoved({ group, handTo })}
            />
          </>
        )}
      />
      {open === NEW ? (
        <GroupForm
          label={i18n.t('administration.group.add')}
          button={i18n.t('administration.group.button')}
          before={NOBODY}
          members={overview.members}
          isBusy={isBusy}
          onSave={add}
          onCancel={() => show(null)}
        />
      ) : (
        <OpenButton
          words={i18n.t('administration.group.add')}
          takesFocus={wasOpened.current && open === null}
          onOpen={() => show(NEW)}
        />
      )}
      {removed && (
        <SettingsConfirm
          question={i18n.t('administration.group.removeQuestion', [removed.group.name])}
          warning={i18n.t('administration.group.removeWarning')}
          confirm={i18n.t('administration.group.remove')}
          cancel={i18n.t('administration.cancel')}
          onConfirm={() => {
            setRemoved(null);
            remove(removed);
          }}
          onCancel={() => setRemoved(null)}
        />
      )}
    </AdministrationPart>
  );
}
