import { useLiveQuery } from 'dexie-react-hooks';
import { lazy, Suspense, useEffect, useState } from 'react';
import { i18n } from '#i18n';
import { failureTitle, remedyWords } from '@/components/sync/failureWords';
import { SyncLight } from '@/components/sync/SyncLight';
import { standingSign } from '@/components/sync/standingSign';
import { readStanding, type SyncStanding } from '@/storage/sync/syncStanding';
import { told } from '../told';
import { useDirectory } from '../useReplica';
import { tryNow } from './followWorkspace';
import { collectionAt } from './placeNames';
import { TeamAsks } from './TeamAsks';
import { openWorkspaceSettings } from './workspaceSettings';

/** Loaded when it is asked for. */
const SyncDetails = lazy(async () => ({
  default: (await import('@/components/sync/SyncDetails')).SyncDetails,
}));

/** Longer than an attempt takes that nothing is heard of, in ms. */
const LONGEST_TRY = 30_000;

/** What is wrong, for those who do not look at the light; null where nothing is. */
function trouble({ state }: SyncStanding, words: string): string | null {
  if (state.kind === 'failing') return failureTitle(state.failure);
  return state.kind === 'partly' || state.kind === 'asking' ? words : null;
}

/** What is read out: each trouble once, and that it is over. */
function useHeard(standing: SyncStanding, words: string): string {
  const [heard, setHeard] = useState('');
  const wrong = trouble(standing, words);
  const isInStep = standing.state.kind === 'in-step';
  useEffect(() => {
    if (wrong !== null) setHeard(wrong);
    else if (isInStep) setHeard((before) => before && i18n.t('sync.inStep'));
  }, [wrong, isInStep]);
  return heard;
}

/** Has the background try at once; whether that is still under way. */
function useTrying(attempt: string): [boolean, () => void] {
  const [tried, setTried] = useState<string | null>(null);
  const isTrying = tried === attempt;
  useEffect(() => {
    if (!isTrying) return;
    const timer = setTimeout(() => setTried(null), LONGEST_TRY);
    return () => clearTimeout(timer);
  }, [isTrying]);
  const begin = () => {
    setTried(attempt);
    void told(tryNow);
  };
  return [isTrying, begin];
}

/** What has to be done in the settings before anything is synced. */
function remedyOf({ state }: SyncStanding) {
  const words = state.kind === 'failing' ? remedyWords(state.failure) : null;
  return words === null ? null : { words, onPress: () => void told(openWorkspaceSettings) };
}

function Foot({ standing }: { standing: SyncStanding }) {
  const directory = useDirectory();
  const [isTrying, begin] = useTrying(standing.attempt);
  const now = Date.now();
  const sign = standingSign(standing, now);
  const heard = useHeard(standing, sign.words);
  const { state } = standing;
  const remedy = remedyOf(standing);
  const failing = standing.failing.map(({ place, ...failure }) => ({
    name: (directory && collectionAt(place, directory)) ?? place,
    ...failure,
  }));
  return (
    <SyncLight
      sign={sign}
      progress={state.kind === 'reading' ? state.progress : null}
      heard={heard}
      remedy={remedy}
      details={(button, id, close) => (
        <Suspense>
          <SyncDetails
            {...{ id, button, standing, failing, now, isTrying, remedy }}
            onTryNow={begin}
            onClose={close}
          >
            <TeamAsks onLeave={close} />
          </SyncDetails>
        </Suspense>
      )}
    />
  );
}

/** How this device stands to the team's workspace; nothing on one that takes part in none. */
export function SyncFoot() {
  const standing = useLiveQuery(readStanding);
  return standing ? <Foot standing={standing} /> : null;
}
