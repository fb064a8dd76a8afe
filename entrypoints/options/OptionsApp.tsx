import { browser } from 'wxt/browser';
import { useStore } from 'zustand';
import { i18n } from '#i18n';
import { Button } from '@/components/Button';
import { Notice } from '@/components/Notice';
import { StatusBar } from '@/components/StatusBar';
import { SettingsAbout } from '@/components/settings/SettingsAbout';
import { SettingsPage, type SettingsSection } from '@/components/settings/SettingsPage';
import { AdministrationSection } from './administration/AdministrationSection';
import { CollectionSection } from './CollectionSection';
import { DataSection } from './DataSection';
import { HelpdeskSection } from './HelpdeskSection';
import { LanguageSection } from './LanguageSection';
import { LearningSection } from './LearningSection';
import { SampleSection } from './SampleSection';
import { ShortcutSection } from './ShortcutSection';
import { page } from './store';
import { TemplateSection } from './TemplateSection';
import { WorkspaceSection } from './WorkspaceSection';

function sections(): SettingsSection[] {
  return [
    {
      id: 'workspace',
      title: i18n.t('options.workspace.title'),
      hint: i18n.t('options.workspace.hint'),
      content: <WorkspaceSection />,
    },
    {
      id: 'administration',
      title: i18n.t('administration.title'),
      hint: i18n.t('administration.hint'),
      content: <AdministrationSection />,
    },
    {
      id: 'sample',
      title: i18n.t('options.sample.title'),
      hint: i18n.t('options.sample.hint'),
      content: <SampleSection />,
    },
    {
      id: 'helpdesks',
      title: i18n.t('options.helpdesks.title'),
      hint: i18n.t('options.helpdesks.hint'),
      content: <HelpdeskSection />,
    },
    {
      id: 'collections',
      title: i18n.t('options.collections.title'),
      hint: i18n.t('options.collections.hint'),
      content: <CollectionSection />,
    },
    {
      id: 'templates',
      title: i18n.t('template.title'),
      hint: i18n.t('template.hint'),
      content: <TemplateSection />,
    },
    {
      id: 'languages',
      title: i18n.t('options.languages.title'),
      content: <LanguageSection />,
    },
    {
      id: 'shortcuts',
      title: i18n.t('options.shortcuts.title'),
      hint: i18n.t('options.shortcuts.hint'),
      content: <ShortcutSection />,
    },
    {
      id: 'learned',
      title: i18n.t('options.learned.title'),
      hint: i18n.t('options.learned.hint'),
      content: <LearningSection />,
    },
    { id: 'data', title: i18n.t('options.data.title'), content: <DataSection /> },
    {
      id: 'about',
      title: i18n.t('options.about.title'),
      content: <SettingsAbout version={browser.runtime.getManifest().version} />,
    },
  ];
}

/** The settings: one page, opened in a tab of its own. */
export function OptionsApp() {
  const { status, isStorageBroken } = useStore(page);
  if (isStorageBroken) {
    return (
      <main>
        <Notice
          title={i18n.t('empty.storageFailed.title')}
          hint={i18n.t('empty.storageFailed.hint')}
        >
          <Button onClick={() => location.reload()}>{i18n.t('empty.tryAgain')}</Button>
        </Notice>
      </main>
    );
  }
  return (
    <SettingsPage sections={sections()}>
      <StatusBar status={status} onClose={() => page.setState({ status: null })} />
    </SettingsPage>
  );
}
