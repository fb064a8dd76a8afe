import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { readManaged } from '@/workspace/managed';

type Managed = ReturnType<typeof readManaged>;

async function askBrowser(): Promise<Managed> {
  try {
    return readManaged(await browser.storage.managed.get());
  } catch {
    // Firefox says by an error that nobody manages it.
    return 'none';
  }
}

/** The workspace that a managed browser is to take part in; undefined until it was asked. */
export function useManaged(): Managed | undefined {
  const [managed, setManaged] = useState<Managed>();
  useEffect(() => {
    const ask = () => void askBrowser().then(setManaged);
    const changed = (_: unknown, area: string) => {
      if (area === 'managed') ask();
    };
    ask();
    browser.storage.onChanged.addListener(changed);
    return () => browser.storage.onChanged.removeListener(changed);
  }, []);
  return managed;
}
