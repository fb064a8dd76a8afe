import { useCallback, useEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import type { Card } from '@/cards/card';
import type { VersionId } from '@/cards/ids';
import type { FurtherView } from '@/components/history/historyView';
import type { ResponseOf } from '@/messaging/requests';
import { askExtension, UnansweredError } from '@/messaging/send';
import { type ShownVersion, sharedPlaceOf, versionsIn } from '@/storage/history/cardHistory';

type Answer = ResponseOf<'history.read'>;

const PROBLEMS = {
  offline: 'history.problem.offline',
  'signed-out': 'history.problem.signedOut',
  'no-access': 'history.problem.noAccess',
  'not-allowed': 'history.problem.notAllowed',
  broken: 'history.problem.broken',
} as const;

async function ask(card: Card['id'], before: VersionId | undefined): Promise<Answer> {
  try {
    return await askExtension('history.read', { card, ...(before !== undefined && { before }) });
  } catch (error) {
    if (!(error instanceof UnansweredError)) throw error;
    return { state: 'failed', problem: 'broken' };
  }
}

/** A part of the history that was read, with how it goes on. */
async function readPart(
  card: Pick<Card, 'id' | 'collection'>,
  before: VersionId | undefined,
): Promise<{ versions: ShownVersion[]; view: FurtherView; last: VersionId | undefined }> {
  const [answer, place] = await Promise.all([ask(card.id, before), sharedPlaceOf(card)]);
  switch (answer.state) {
    case 'not-shared':
      return { versions: [], view: { state: 'none' }, last: before };
    case 'failed': {
      const reason = i18n.t(PROBLEMS[answer.problem]);
      return { versions: [], view: { state: 'failed', reason }, last: before };
    }
    case 'read': {
      const versions = place ? versionsIn(answer.versions, card, place) : [];
      const last = versions.at(-1)?.id ?? before;
      return { versions, view: { state: 'read', hasMore: answer.hasMore }, last };
    }
  }
}

/** The versions of a card that the team's server has, read a part at a time for as long as they are looked at. */
export function useFurther({ id, collection }: Pick<Card, 'id' | 'collection'>) {
  const [versions, setVersions] = useState<readonly ShownVersion[]>([]);
  const [view, setView] = useState<FurtherView>({ state: 'reading' });
  const last = useRef<VersionId>(undefined);
  const turn = useRef(0);
  const read = useCallback(async () => {
    turn.current += 1;
    const own = turn.current;
    setView({ state: 'reading' });
    const part = await readPart({ id, collection }, last.current);
    if (own !== turn.current) return;
    last.current = part.last;
    setVersions((known) => [...known, ...part.versions]);
    setView(part.view);
  }, [id, collection]);
  useEffect(() => {
    last.current = undefined;
    setVersions([]);
    void read();
    return () => {
      turn.current += 1;
    };
  }, [read]);
  return { versions, view, read };
}
