import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { type GrantedSites, grantedSites } from './grantedSites';

/** The permissions that the browser has given, kept up to date; undefined until asked. */
export function usePermissions(): GrantedSites | undefined {
  const [granted, setGranted] = useState<GrantedSites>();
  useEffect(() => {
    const ask = () => void grantedSites().then(setGranted);
    ask();
    browser.permissions.onAdded.addListener(ask);
    browser.permissions.onRemoved.addListener(ask);
    return () => {
      browser.permissions.onAdded.removeListener(ask);
      browser.permissions.onRemoved.removeListener(ask);
    };
  }, []);
  return granted;
}
