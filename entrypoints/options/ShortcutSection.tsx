import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { SettingsShortcuts, type ShortcutView } from '@/components/settings/SettingsShortcuts';
import { tellProblem } from './store';

async function shortcuts(): Promise<ShortcutView[]> {
  const commands = await browser.commands.getAll();
  return commands.map(({ name = '', description, shortcut }) => ({
    command: name,
    // The browser's own command for the toolbar button has no words.
    description: description || i18n.t('options.shortcuts.openPanel'),
    keys: shortcut ?? '',
  }));
}

function change(): void {
  browser.tabs.create({ url: 'chrome://extensions/shortcuts' }).catch((error: unknown) => {
    tellProblem(i18n.t('options.status.failed', [String(error)]));
  });
}

/** The keyboard commands and their keys. */
export function ShortcutSection() {
  const [views, setViews] = useState<ShortcutView[]>([]);
  useEffect(() => {
    const ask = () => void shortcuts().then(setViews);
    ask();
    // The keys are changed on a page of the browser's own, from where the person comes back.
    window.addEventListener('focus', ask);
    return () => window.removeEventListener('focus', ask);
  }, []);
  // Firefox lets no extension open its page for them.
  const canOpen = !import.meta.env.FIREFOX;
  return <SettingsShortcuts shortcuts={views} onChange={canOpen ? change : null} />;
}
