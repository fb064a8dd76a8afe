import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { HELPDESK_NAMES } from '@/helpdesks/names';
import { readSetting } from '@/storage/settings';
import { replicaStatistics } from '@/storage/statistics';
import { type DiagnosticFacts, diagnosticsText } from './diagnosticsText';
import { grantedSites } from './grantedSites';
import { storageUse } from './storageUse';
import { tell, tellProblem, told } from './store';

async function gather(): Promise<DiagnosticFacts> {
  const [statistics, granted, commands, platform, storage] = await Promise.all([
    replicaStatistics(),
    grantedSites(),
    browser.commands.getAll(),
    browser.runtime.getPlatformInfo(),
    storageUse(),
  ]);
  return {
    version: browser.runtime.getManifest().version,
    browser: navigator.userAgent,
    platform: `${platform.os} ${platform.arch}`,
    locale: `${navigator.language}, interface ${i18n.t('locale')}`,
    statistics,
    storage,
    helpdesks: granted.helpdesks.map(({ helpdesk, isAllowed }) => ({
      name: HELPDESK_NAMES[helpdesk],
      isAllowed,
    })),
    otherSites: granted.others.length,
    commands: commands.map(({ name = '', shortcut = '' }) => ({ name, keys: shortcut })),
    backedUpAt: await readSetting('backed-up-at'),
  };
}

/** Puts what may be told of this installation on the clipboard. */
export function copyDiagnostics(): Promise<void> {
  return told(async () => {
    const text = diagnosticsText(await gather());
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      // Refused where the page has lost the focus meanwhile.
      return tellProblem(i18n.t('diagnostics.failed'));
    }
    tell(i18n.t('diagnostics.copied'));
  });
}
