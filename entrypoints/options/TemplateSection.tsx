import { useLiveQuery } from 'dexie-react-hooks';
import { i18n } from '#i18n';
import { SettingsTemplates, type TemplateRow } from '@/components/settings/SettingsTemplates';
import type { TemplateWords } from '@/components/settings/TemplateForm';
import { readSetting } from '@/storage/settings';
import {
  type KeptTemplate,
  keptTemplates,
  removeTemplate,
  restoreTemplate,
  saveTemplate,
  TemplateGoneError,
  TemplateNameTakenError,
  templateHome,
} from '@/storage/templates';
import { tell, tellProblem, told } from './store';

async function save(
  row: TemplateRow | null,
  words: TemplateWords,
  home: KeptTemplate['home'],
): Promise<boolean> {
  let isKept = false;
  await told(async () => {
    try {
      await saveTemplate({ ...words, id: row?.id ?? null, home: row?.home ?? home });
      isKept = true;
      tell(i18n.t('template.saved', [words.name]));
    } catch (error) {
      if (error instanceof TemplateNameTakenError) return tellProblem(i18n.t('template.nameTaken'));
      if (error instanceof TemplateGoneError) return tellProblem(i18n.t('template.gone'));
      throw error;
    }
  });
  return isKept;
}

function remove({ id, home, name, answer, notes }: TemplateRow): Promise<void> {
  return told(async () => {
    await removeTemplate({ id, home });
    const putBack = async () => {
      await restoreTemplate({ id, home, name, answer, notes });
      tell(i18n.t('template.restored', [name]));
    };
    tell(i18n.t('template.removed', [name]), () => void told(putBack));
  });
}

/** The templates that new cards can begin with beside the built-in ones. */
export function TemplateSection() {
  const found = useLiveQuery(async () => ({
    templates: await keptTemplates(),
    home: await templateHome(),
    isInTeam: (await readSetting('workspace')) !== undefined,
  }));
  if (!found) return null;
  const { templates, home, isInTeam } = found;
  return (
    <SettingsTemplates
      templates={templates.map((each) => ({
        ...each,
        // Whoever does not manage the workspace still has what is on this device alone.
        mayChange: each.home === 'device' || home === 'hub',
      }))}
      mayAdd={home !== null}
      isInTeam={isInTeam}
      onSave={(row, words) => save(row, words, home ?? 'device')}
      onRemove={(row) => void remove(row)}
    />
  );
}
