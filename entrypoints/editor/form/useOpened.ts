import { useEffect, useState } from 'react';
import type { EditorRoute } from '@/editing/editorRoute';
import { told } from '../store';
import type { FullForm } from './fullForm';
import { openRoute } from './openRoute';

/** A form on its way: of a card or draft that may be gone. */
export type Opened = { state: 'opening' } | { state: 'gone' } | { state: 'open'; form: FullForm };

/** The form of a route, read once: from then on the form knows better. */
export function useOpened(route: Exclude<EditorRoute, { kind: 'history' }>) {
  const [opened, setOpened] = useState<Opened>({ state: 'opening' });
  useEffect(() => {
    let isCurrent = true;
    void told(async () => {
      const form = await openRoute(route);
      if (isCurrent) setOpened(form ? { state: 'open', form } : { state: 'gone' });
    });
    return () => {
      isCurrent = false;
    };
  }, [route]);
  return { opened, reopen: (form: FullForm) => setOpened({ state: 'open', form }) };
}
