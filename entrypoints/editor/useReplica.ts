import { useLiveQuery } from 'dexie-react-hooks';
import { createContext, useContext } from 'react';
import { type Directory, readDirectory } from '@/storage/directory';

/** The people and collections, read once for the whole page. */
export const DirectoryContext = createContext<Directory | undefined>(undefined);

/** The people and collections of the replica; undefined until read. */
export function useDirectory(): Directory | undefined {
  return useContext(DirectoryContext);
}

/** What {@link useDirectory} gives, kept up to date; for the top of the page. */
export function useLiveDirectory(): Directory | undefined {
  return useLiveQuery(readDirectory);
}
