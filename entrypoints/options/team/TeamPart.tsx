import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useRef } from 'react';
import { i18n } from '#i18n';
import { Team } from '@/components/settings/team/Team';
import { readStanding } from '@/storage/sync/syncStanding';
import { teamOverview } from '@/storage/workspace/teamOverview';
import { Joined } from './Joined';
import { Joining } from './Joining';

/** The team's workspace: how this device stands to it, or the way into one. */
export function TeamPart() {
  const found = useLiveQuery(async () => ({
    team: await teamOverview(),
    standing: await readStanding(),
  }));
  const title = useRef<HTMLHeadingElement>(null);
  const isJoined = found && found.team !== undefined;
  const before = useRef(isJoined);
  useEffect(() => {
    // What was pressed last is gone: the focus goes on to what came of it.
    if (before.current !== undefined && before.current !== isJoined) title.current?.focus();
    before.current = isJoined;
  }, [isJoined]);
  if (!found) return null;
  const { team, standing } = found;
  return (
    <Team title={title} hint={team ? '' : i18n.t('team.hint')}>
      {team && standing ? <Joined team={team} standing={standing} /> : <Joining />}
    </Team>
  );
}
