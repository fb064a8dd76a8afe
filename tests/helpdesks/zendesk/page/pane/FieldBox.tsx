import type { ReactNode } from 'react';

interface Props {
  name: string;
  /** Left out where the page is narrow. */
  minor?: boolean;
  children: ReactNode;
}

export function FieldBox({ name, minor = false, children }: Props) {
  return (
    <div className={minor ? 'field is-minor' : 'field'}>
      <span className="field-name">{name}</span>
      {children}
    </div>
  );
}
