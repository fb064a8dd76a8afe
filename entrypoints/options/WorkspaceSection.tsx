import { useLiveQuery } from 'dexie-react-hooks';
import { i18n } from '#i18n';
import { SettingsWorkspace } from '@/components/settings/SettingsWorkspace';
import { renameMe } from '@/storage/renameMe';
import { readSetting } from '@/storage/settings';
import { tell, told } from './store';
import { TeamPart } from './team/TeamPart';
import { useCounts } from './useCounts';

function rename(name: string): Promise<void> {
  return told(async () => {
    await renameMe(name);
    tell(i18n.t('options.workspace.nameSaved'));
  });
}

/** What the workspace holds, the name of the person who works in it, and the team they share it with. */
export function WorkspaceSection() {
  const counts = useCounts();
  const name = useLiveQuery(async () => (await readSetting('agent-name')) ?? '');
  if (!counts || name === undefined) return null;
  const { draft, published, archived } = counts.cards;
  const cards = draft + published + archived;
  return (
    <>
      <SettingsWorkspace
        cards={cards}
        samples={cards - counts.ownCards}
        collections={counts.collections}
        people={counts.members}
        name={name}
        onSaveName={(typed) => void rename(typed)}
      />
      <TeamPart />
    </>
  );
}
