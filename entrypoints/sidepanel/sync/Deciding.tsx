import { useEffect } from 'react';
import { settleAgreed } from '@/storage/sync/settleConflict';
import type { Deciding as DecidingState } from '../store';
import { toldWriting } from '../toldWriting';
import { ConflictPage } from './ConflictPage';
import { ConflictsPage } from './ConflictsPage';
import { markOfMe } from './markOfMe';
import { RefusedPage } from './RefusedPage';

/** What of the team's changes waits for this person's decision. */
export function Deciding({ deciding }: { deciding: DecidingState }) {
  useEffect(() => {
    void toldWriting('card', async () => settleAgreed(await markOfMe()));
  }, []);
  switch (deciding.kind) {
    case 'conflicts':
      return <ConflictsPage />;
    case 'conflict':
      return <ConflictPage key={`${deciding.place} ${deciding.id}`} {...deciding} />;
    case 'refused':
      return <RefusedPage />;
  }
}
