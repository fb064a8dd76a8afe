import { useEffect, useState } from 'react';
import { type StorageUse, storageUse } from './storageUse';
import { useCounts } from './useCounts';

/** What the browser says of the storage, asked again whenever the workspace's counts change. */
export function useStorageUse(): StorageUse | undefined {
  const counts = useCounts();
  const [use, setUse] = useState<StorageUse>();
  useEffect(() => {
    if (counts) void storageUse().then(setUse);
  }, [counts]);
  return use;
}
