import { safeParse } from 'valibot';
import { browser } from 'wxt/browser';
import { CardIdSchema, VersionIdSchema } from '@/cards/ids';
import { answerRequests } from '@/messaging/receive';
import type { RequestOf, ResponseOf } from '@/messaging/requests';
import { dropVersionsOfGone } from '@/storage/history/goneCards';
import { readVersions } from '@/storage/history/readVersions';
import { CouchHttp } from '@/storage/sync/couch/couchHttp';
import { readRange } from '@/storage/sync/couch/range';
import { currentWorkspace } from '@/storage/sync/workspace';
import { isOwnPage } from './ownPage';
import { sendAsMember } from './sendToServer';

type Answer = ResponseOf<'history.read'>;

async function read({ card, before }: RequestOf<'history.read'>): Promise<Answer> {
  const [id, from] = [safeParse(CardIdSchema, card), safeParse(VersionIdSchema, before)];
  const workspace = await currentWorkspace();
  if (!id.success || !workspace) return { state: 'not-shared' };
  const http = new CouchHttp(workspace.address, sendAsMember(workspace));
  const found = await readVersions(
    id.output,
    from.success ? from.output : undefined,
    (name, range) => readRange(http, name, range),
  );
  return found.state === 'read'
    ? { ...found, versions: found.versions.map((each) => ({ ...each })) }
    : found;
}

/** Reads the team's part of a card's history for the page that shows it, and tidies up after deleted cards. */
export function answerHistory(): void {
  answerRequests({
    'history.read': (asked, sender) => (isOwnPage(sender) ? read(asked) : undefined),
  });
  browser.runtime.onStartup.addListener(dropVersionsOfGone);
}
