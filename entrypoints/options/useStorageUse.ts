import { useEffect, useState } from 'react';
import { type StorageUse, storageUse } from './storageUse';
import { useStatistics } from './useStatistics';

/** What the browser says of the storage, asked again whenever the replica's counts change. */
export function useStorageUse(): StorageUse | undefined {
  const statistics = useStatistics();
  const [use, setUse] = useState<StorageUse>();
  useEffect(() => {
    if (statistics) void storageUse().then(setUse);
  }, [statistics]);
  return use;
}
