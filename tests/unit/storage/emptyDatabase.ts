import { database } from '@/storage/database';

/** Throws away what the database holds; for use before each test. */
export async function emptyDatabase(): Promise<void> {
  await database.delete();
  await database.open();
}
