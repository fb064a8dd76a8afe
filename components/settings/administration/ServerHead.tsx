import type { Ref } from 'react';
import { i18n } from '#i18n';
import { Button } from '../../Button';
import styles from './Administration.module.css';

interface ServerHeadProps {
  title: Ref<HTMLHeadingElement>;
  /** Of the workspace, or that there is none. */
  name: string;
  /** Its host. */
  server: string;
  onClose(): void;
}

/** Which server is looked after, and the end of it. */
export function ServerHead({ title, name, server, onClose }: ServerHeadProps) {
  return (
    <div className={styles.head}>
      <div>
        <h3 ref={title} tabIndex={-1}>
          {name}
        </h3>
        <p>{server}</p>
      </div>
      <Button onClick={onClose}>{i18n.t('administration.close')}</Button>
    </div>
  );
}
