import { browser } from 'wxt/browser';

/** What the browser says of this extension's storage. Sizes are in bytes. */
export interface StorageUse {
  used: number | undefined;
  quota: number | undefined;
  /** The browser does not clear it to make room. */
  isPersisted: boolean;
}

/** Asks the browser about this extension's storage. */
export async function storageUse(): Promise<StorageUse> {
  const { usage, quota } = await navigator.storage.estimate();
  // The permission keeps storage from eviction, though `persisted` does not tell so:
  // https://developer.chrome.com/docs/extensions/develop/concepts/storage-and-cookies
  const isUnlimited = await browser.permissions.contains({ permissions: ['unlimitedStorage'] });
  const isPersisted = isUnlimited || (await navigator.storage.persisted());
  return { used: usage, quota, isPersisted };
}
