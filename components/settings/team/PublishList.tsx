import { type ReactNode, type Ref, useId } from 'react';
import { i18n } from '#i18n';
import type { CollectionId } from '@/cards/ids';
import type { PublishOverview } from '@/storage/workspace/publish/ownCollections';
import { Button } from '../../Button';
import styles from './Publish.module.css';
import team from './Team.module.css';

interface PublishListProps {
  title: Ref<HTMLHeadingElement>;
  overview: PublishOverview;
  /** The collection that is about to be published, with what is asked about it. */
  opened: { id: CollectionId; form: ReactNode } | null;
  onOpen(id: CollectionId): void;
  /** A wish that waits for its collection is taken back. */
  onCallOff(id: CollectionId, name: string): void;
}

/** The collections of this device alone, and the way from here to the team. */
export function PublishList(props: PublishListProps) {
  const { title, overview, opened, onOpen, onCallOff } = props;
  const id = useId();
  return (
    <>
      <h4 id={id} ref={title} tabIndex={-1} className={team.subtitle}>
        {i18n.t('publish.title')}
      </h4>
      <p className={team.hint}>{i18n.t('publish.hint')}</p>
      <ul className={styles.own} aria-labelledby={id}>
        {overview.own.map(({ collection, cards, wish }) => (
          <li key={collection.id}>
            <div className={styles.row}>
              <div className={styles.name}>
                {collection.name} <span>{i18n.t('publish.cards', cards)}</span>
                {wish && <p>{i18n.t('publish.waitsFor', [wish.name, wish.slug])}</p>}
              </div>
              {wish ? (
                <Button onClick={() => onCallOff(collection.id, collection.name)}>
                  {i18n.t('publish.callOff')}
                </Button>
              ) : (
                opened?.id !== collection.id &&
                cards > 0 && (
                  <Button
                    aria-label={i18n.t('publish.openOne', [collection.name])}
                    onClick={() => onOpen(collection.id)}
                  >
                    {i18n.t('publish.open')}
                  </Button>
                )
              )}
            </div>
            {opened?.id === collection.id && opened.form}
          </li>
        ))}
      </ul>
      {overview.publications.map(({ name, toName, waiting, refused, at }) => (
        <p key={at} className={styles.under}>
          {i18n.t('publish.standing', [name, toName])} {i18n.t('publish.waiting', waiting)}
          {refused > 0 && ` ${i18n.t('publish.refused', refused)}`}
        </p>
      ))}
    </>
  );
}
