import { i18n } from '#i18n';
import type { CardId, CollectionId } from '@/cards/ids';
import { problemWords } from '@/components/settings/administration/problemWords';
import type { PublishMakingChoice } from '@/components/settings/team/PublishMaking';
import type { Workspace } from '@/storage/sync/workspace';
import { type Published, publish } from '@/storage/workspace/publish/publish';
import type { PublishWish } from '@/storage/workspace/publish/rows';
import { undoPublish } from '@/storage/workspace/publish/undoPublish';
import { dropWish, wishToPublish } from '@/storage/workspace/publish/wishes';
import { readAddress } from '@/workspace/serverAddress';
import { change } from '../administration/ask';
import { tell, tellProblem, told } from '../store';
import { askToReach } from './join';

async function undo(published: Published): Promise<void> {
  const outcome = await undoPublish(published);
  switch (outcome) {
    case 'undone':
      return tell(i18n.t('publish.undone'));
    case 'sent':
      return tellProblem(i18n.t('publish.tooLate'));
    case 'changed':
      return tellProblem(i18n.t('publish.changed'));
    default:
      return outcome satisfies never;
  }
}

/**
 * Brings cards to a collection that the team has, and says so.
 *
 * @returns what went wrong, in words; empty for nothing.
 */
export async function publishThere(
  asked: { from: CollectionId; to: CollectionId; cards: readonly CardId[] },
  toName: string,
): Promise<string> {
  const outcome = await publish(asked, Date.now());
  switch (outcome.state) {
    case 'published': {
      const { published } = outcome;
      const count = published.after.length;
      const words = i18n.t('publish.published', count, [String(count), toName]);
      tell(words, () => void told(() => undo(published)));
      return '';
    }
    case 'no-right':
      return i18n.t('publish.noRight');
    case 'gone':
    case 'no-team':
      return i18n.t('publish.gone');
    default:
      return outcome satisfies never;
  }
}

/** Notes that cards go to a collection as soon as somebody has made it. */
export async function publishLater(wish: PublishWish): Promise<void> {
  await wishToPublish(wish);
  tell(i18n.t('publish.wished', [wish.name]));
}

/**
 * Has the server's administrator make the collection of a wish, and open it to this person; then the cards go
 * by themselves. To be called within the click: the browser may ask for the server.
 *
 * @returns what went wrong, in words; empty for nothing.
 */
export async function publishMade(
  wish: PublishWish,
  { address: typed, admin, password }: Extract<PublishMakingChoice, { by: 'administrator' }>,
  { prefix, account }: Workspace,
): Promise<string> {
  const reading = readAddress(typed);
  if ('problem' in reading) return problemWords({ problem: reading.problem, about: '' });
  const { address } = reading;
  if (!(await askToReach(address))) return problemWords({ problem: 'not-allowed', about: '' });
  const access = { address, prefix, admin: admin.trim(), password };
  const { name, slug } = wish;
  // Noted first: once the collection is there, the cards go even if this page is closed.
  await wishToPublish(wish);
  const rights = [{ slug, right: 'manage' as const }];
  for (const wanted of [
    { does: 'add-collection' as const, name, slug },
    { does: 'set-rights' as const, user: account, rights, isManager: null },
  ]) {
    const answer = await change(access, wanted);
    if (answer.state === 'failed') {
      await dropWish(wish.from);
      return problemWords(answer.failure);
    }
  }
  tell(i18n.t('publish.wished', [name]));
  return '';
}
