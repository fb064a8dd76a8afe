import type { AnchorHTMLAttributes, MouseEvent } from 'react';
import { go } from './navigation.ts';
import type { Route } from './route.ts';
import { pathOf } from './route.ts';

type Props = AnchorHTMLAttributes<HTMLAnchorElement> & { to: Route };

export function Link({ to, ...rest }: Props) {
  const follow = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    go(to);
  };
  return <a {...rest} href={pathOf(to)} onClick={follow} />;
}
