import { useEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import {
  AdministratorLogin,
  type TypedLogin,
} from '@/components/settings/administration/AdministratorLogin';
import { problemWords } from '@/components/settings/administration/problemWords';
import { ServerHead } from '@/components/settings/administration/ServerHead';
import { SetUpWorkspace } from '@/components/settings/administration/SetUpWorkspace';
import { DEFAULT_PREFIX } from '@/documents/place';
import type { Workspace } from '@/storage/sync/workspace';
import { hostOf, readAddress } from '@/workspace/serverAddress';
import { askToReach } from '../team/join';
import { useAdministration } from './useAdministration';
import { WorkspaceParts } from './WorkspaceParts';

interface ServerProps {
  /** The workspace that this device takes part in; null for none. */
  workspace: Workspace | null;
  onClose(): void;
}

/** A server, from the administrator's login on. */
export function Server({ workspace, onClose }: ServerProps) {
  const administration = useAdministration();
  const { standing, isBusy, problem, open, apply } = administration;
  const [memberAddress, setMemberAddress] = useState('');
  const [misread, setMisread] = useState('');
  const title = useRef<HTMLHeadingElement>(null);
  const { kind } = standing;
  useEffect(() => {
    // What was pressed last is gone: the focus goes on to what came of it.
    if (kind !== 'closed') title.current?.focus();
  }, [kind]);

  const openWith = ({ address: typed, admin, password, memberAddress: other }: TypedLogin) => {
    const reading = readAddress(typed);
    const members = other.trim() === '' ? reading : readAddress(other);
    if ('problem' in reading) {
      return setMisread(problemWords({ problem: reading.problem, about: '' }));
    }
    if ('problem' in members) {
      return setMisread(problemWords({ problem: members.problem, about: '' }));
    }
    setMisread('');
    const { address } = reading;
    setMemberAddress(members.address);
    const prefix = workspace?.address === address ? workspace.prefix : DEFAULT_PREFIX;
    open({ address, prefix, admin, password }, askToReach(address));
  };

  if (standing.kind === 'closed') {
    return (
      <AdministratorLogin
        address={workspace?.address ?? ''}
        isBusy={isBusy}
        problem={misread || problem}
        onOpen={openWith}
      />
    );
  }
  const { access } = standing;
  return (
    <>
      <ServerHead
        title={title}
        name={
          standing.kind === 'workspace'
            ? standing.overview.name
            : i18n.t('administration.noWorkspace')
        }
        server={hostOf(access.address)}
        onClose={onClose}
      />
      {standing.kind === 'workspace' ? (
        <WorkspaceParts
          overview={standing.overview}
          memberAddress={memberAddress}
          administration={administration}
        />
      ) : (
        <SetUpWorkspace
          isBusy={isBusy}
          onSetUp={(wanted) =>
            apply(
              { does: 'create', ...wanted },
              { said: () => i18n.t('administration.setUp.done', [wanted.name.trim()]) },
            )
          }
        />
      )}
    </>
  );
}
