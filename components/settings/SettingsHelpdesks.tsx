import { Check } from 'lucide-react';
import { i18n } from '#i18n';
import { Button } from '../Button';
import styles from './Settings.module.css';
import { SettingsRow } from './SettingsRow';

export interface HelpdeskView {
  name: string;
  isAllowed: boolean;
  onAllow(): void;
}

export interface SiteView {
  /** A host as people know it: `help.example.com`; null for every site there is. */
  host: string | null;
  onRemove(): void;
}

interface SettingsHelpdesksProps {
  helpdesks: readonly HelpdeskView[];
  sites: readonly SiteView[];
}

function Helpdesk({ name, isAllowed, onAllow }: HelpdeskView) {
  return (
    <SettingsRow label={name}>
      {isAllowed ? (
        <span className={`${styles.state} ${styles.good}`}>
          <Check size={16} aria-hidden="true" />
          {i18n.t('options.helpdesks.allowed')}
        </span>
      ) : (
        <>
          <span className={styles.state}>{i18n.t('options.helpdesks.notAllowed')}</span>
          <Button aria-label={i18n.t('options.helpdesks.allowIn', [name])} onClick={onAllow}>
            {i18n.t('options.helpdesks.allow')}
          </Button>
        </>
      )}
    </SettingsRow>
  );
}

function Site({ host, onRemove }: SiteView) {
  const name = host ?? i18n.t('options.helpdesks.everySite');
  return (
    <li>
      <SettingsRow label={name}>
        <Button aria-label={i18n.t('options.helpdesks.removeSite', [name])} onClick={onRemove}>
          {i18n.t('options.helpdesks.remove')}
        </Button>
      </SettingsRow>
    </li>
  );
}

/** Which pages Sidecard may read: the help desks, and the sites that were allowed one by one. */
export function SettingsHelpdesks({ helpdesks, sites }: SettingsHelpdesksProps) {
  return (
    <div className={styles.rows}>
      {helpdesks.map((helpdesk) => (
        <Helpdesk key={helpdesk.name} {...helpdesk} />
      ))}
      <div>
        <h3 className={styles.subheading}>{i18n.t('options.helpdesks.others')}</h3>
        <p className={styles.hint}>{i18n.t('options.helpdesks.othersHint')}</p>
        {sites.length === 0 && (
          <p className={styles.none}>{i18n.t('options.helpdesks.noOthers')}</p>
        )}
        {sites.length > 0 && (
          <ul className={styles.rows}>
            {sites.map((site) => (
              <Site key={site.host} {...site} />
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
