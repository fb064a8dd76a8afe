import { useId, useState } from 'react';
import { i18n } from '#i18n';
import type { CollectionBinding } from '@/cards/collectionBinding';
import styles from './Settings.module.css';
import own from './SettingsCollections.module.css';

export interface CollectionView {
  id: string;
  name: string;
  /** As tickets name it; empty for every help desk. */
  helpdesk: string;
  /** Empty for every brand. */
  brand: string;
  /** Given what was changed, and that alone. */
  onChange(change: CollectionBinding): void;
}

interface Offered {
  helpdesks: readonly { id: string; name: string }[];
  /** The longest name of a brand, in UTF-16 units. */
  mostOfBrand: number;
}

interface SettingsCollectionsProps extends Offered {
  collections: readonly CollectionView[];
}

interface BrandProps extends Pick<CollectionView, 'brand' | 'onChange'> {
  id: string;
  most: number;
}

/** A brand, kept once its field is left. */
function Brand({ id, brand, most, onChange }: BrandProps) {
  const [typing, setTyping] = useState({ over: brand, text: brand });
  // A brand that was set in another window takes the place of what was typed over the last.
  const typed = typing.over === brand ? typing.text : brand;
  const keep = () => {
    const wanted = typed.trim();
    setTyping({ over: brand, text: wanted });
    if (wanted !== brand) onChange({ brand: wanted });
  };
  return (
    <input
      id={id}
      className={styles.field}
      autoComplete="off"
      maxLength={most}
      placeholder={i18n.t('options.collections.anyBrand')}
      value={typed}
      onChange={({ target }) => setTyping({ over: brand, text: target.value })}
      onBlur={keep}
      onKeyDown={({ key }) => {
        if (key === 'Enter') keep();
        if (key === 'Escape') setTyping({ over: brand, text: brand });
      }}
    />
  );
}

function Collection({ name, helpdesk, brand, onChange, ...offered }: CollectionView & Offered) {
  const id = useId();
  const isKnown = helpdesk === '' || offered.helpdesks.some((each) => each.id === helpdesk);
  return (
    <li>
      <fieldset className={own.collection} aria-labelledby={`${id}-name`}>
        <h3 id={`${id}-name`} className={own.name}>
          {name}
        </h3>
        <div className={own.part}>
          <label className={own.label} htmlFor={`${id}-helpdesk`}>
            {i18n.t('options.collections.helpdesk')}
          </label>
          <select
            id={`${id}-helpdesk`}
            className={styles.field}
            value={helpdesk}
            onChange={({ target }) => onChange({ helpdesk: target.value })}
          >
            <option value="">{i18n.t('options.collections.allHelpdesks')}</option>
            {offered.helpdesks.map((each) => (
              <option key={each.id} value={each.id}>
                {each.name}
              </option>
            ))}
            {/* Set by a version that knows more of them. */}
            {!isKnown && <option value={helpdesk}>{helpdesk}</option>}
          </select>
        </div>
        <div className={own.part}>
          <label className={own.label} htmlFor={`${id}-brand`}>
            {i18n.t('options.collections.brand')}
          </label>
          <Brand id={`${id}-brand`} brand={brand} most={offered.mostOfBrand} onChange={onChange} />
        </div>
      </fieldset>
    </li>
  );
}

/** For which help desk or brand each collection is. */
export function SettingsCollections({ collections, ...offered }: SettingsCollectionsProps) {
  if (collections.length === 0) {
    return <p className={styles.none}>{i18n.t('options.collections.none')}</p>;
  }
  return (
    <ul className={own.collections}>
      {collections.map((collection) => (
        <Collection key={collection.id} {...collection} {...offered} />
      ))}
    </ul>
  );
}
