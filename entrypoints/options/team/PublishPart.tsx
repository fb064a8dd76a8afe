import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import type { CollectionId } from '@/cards/ids';
import { PublishList } from '@/components/settings/team/PublishList';
import type { Workspace } from '@/storage/sync/workspace';
import { publishOverview } from '@/storage/workspace/publish/ownCollections';
import { dropWish } from '@/storage/workspace/publish/wishes';
import { tell, told } from '../store';
import { PublishOne } from './PublishOne';

/** Cards that were published can be kept here so long before they are sent, in ms. */
const UNDO_FOR = 8_000;

interface PublishPartProps {
  workspace: Workspace;
  /** Has the background come in step now. */
  tryNow(): void;
}

/** What has the background send once there was time to take it back. */
function useSendingSoon(tryNow: () => void): () => void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(tryNow, UNDO_FOR);
  };
}

/** The collections of this device, and what brings them to the team. */
export function PublishPart({ workspace, tryNow }: PublishPartProps) {
  const overview = useLiveQuery(publishOverview);
  const [openId, setOpenId] = useState<CollectionId | null>(null);
  const sendSoon = useSendingSoon(tryNow);
  const title = useRef<HTMLHeadingElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    // What was pressed last is gone with the form.
    if (wasOpen.current && openId === null) title.current?.focus();
    wasOpen.current = openId !== null;
  }, [openId]);
  if (!overview || overview.own.length + overview.publications.length === 0) return null;
  const open = overview.own.find(({ collection }) => collection.id === openId)?.collection;
  const done = (next: 'send' | 'wait') => {
    setOpenId(null);
    if (next === 'send') sendSoon();
    else tryNow();
  };
  const callOff = (id: CollectionId, name: string) =>
    void told(async () => {
      await dropWish(id);
      tell(i18n.t('publish.calledOff', [name]));
    });
  return (
    <PublishList
      title={title}
      overview={overview}
      opened={
        open
          ? {
              id: open.id,
              form: (
                <PublishOne
                  key={open.id}
                  collection={open}
                  targets={overview.targets}
                  workspace={workspace}
                  onDone={done}
                  onCancel={() => setOpenId(null)}
                />
              ),
            }
          : null
      }
      onOpen={setOpenId}
      onCallOff={callOff}
    />
  );
}
