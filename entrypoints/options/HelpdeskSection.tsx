import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { SettingsHelpdesks } from '@/components/settings/SettingsHelpdesks';
import { HELPDESK_NAMES } from '@/helpdesks/names';
import { siteOf } from './grantedSites';
import { tell, tellProblem, told } from './store';
import { usePermissions } from './usePermissions';

function allow(origins: string[]): void {
  // Asked within the click, or the browser refuses to ask.
  const asked = browser.permissions.request({ origins });
  void told(async () => {
    if (await asked) tell(i18n.t('options.helpdesks.allowed'));
    else tellProblem(i18n.t('options.helpdesks.refused'));
  });
}

function remove(origin: string): void {
  void told(async () => {
    const site = siteOf(origin) ?? i18n.t('options.helpdesks.everySite');
    if (await browser.permissions.remove({ origins: [origin] })) {
      tell(i18n.t('options.helpdesks.removed', [site]));
    } else {
      tellProblem(i18n.t('options.helpdesks.notRemoved'));
    }
  });
}

/** Which pages Sidecard may read. */
export function HelpdeskSection() {
  const granted = usePermissions();
  if (!granted) return null;
  return (
    <SettingsHelpdesks
      helpdesks={granted.helpdesks.map(({ helpdesk, isAllowed, origins }) => ({
        name: HELPDESK_NAMES[helpdesk],
        isAllowed,
        onAllow: () => allow(origins),
      }))}
      sites={granted.others.map((origin) => ({
        host: siteOf(origin),
        onRemove: () => remove(origin),
      }))}
    />
  );
}
