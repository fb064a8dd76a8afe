import type { ReactNode, Ref } from 'react';
import styles from './Administration.module.css';

interface AdministrationPartProps {
  title: string;
  /** For the focus, where what was pressed goes. */
  heading?: Ref<HTMLHeadingElement>;
  children: ReactNode;
}

/** One thing that is looked after. */
export function AdministrationPart({ title, heading, children }: AdministrationPartProps) {
  return (
    <div className={styles.part}>
      <h4 ref={heading} tabIndex={-1}>
        {title}
      </h4>
      {children}
    </div>
  );
}
