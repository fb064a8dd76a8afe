import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import * as v from 'valibot';
import { i18n } from '#i18n';
import type { Collection } from '@/cards/card';
import { SlugSchema, suggestedSlug } from '@/cards/collectionSlug';
import type { CardId } from '@/cards/ids';
import { PublishFacts } from '@/components/settings/team/PublishFacts';
import { PublishForm } from '@/components/settings/team/PublishForm';
import { PublishFound } from '@/components/settings/team/PublishFound';
import { PublishKinds } from '@/components/settings/team/PublishKinds';
import { PublishLook } from '@/components/settings/team/PublishLook';
import { PublishMaking, type PublishMakingChoice } from '@/components/settings/team/PublishMaking';
import { PublishTarget, type PublishTargetChoice } from '@/components/settings/team/PublishTarget';
import type { Workspace } from '@/storage/sync/workspace';
import { type PreviewedCard, previewPublish, totalsOf } from '@/storage/workspace/publish/preview';
import { tell, told } from '../store';
import { publishLater, publishMade, publishThere } from './publishing';
import { useDoubles } from './useDoubles';

interface PublishOneProps {
  collection: Collection;
  /** The team's collections that this person may write into. */
  targets: readonly Collection[];
  workspace: Workspace;
  /** Whether something is to be sent, or to be looked for, now. */
  onDone(next: 'send' | 'wait'): void;
  onCancel(): void;
}

/** What of the cards goes. */
interface Going {
  drafts: boolean;
  archived: boolean;
  /** Those that may hold a customer's words, and go all the same. */
  included: ReadonlySet<CardId>;
}

function goes(card: PreviewedCard, { drafts, archived, included }: Going): boolean {
  if (card.status === 'draft' && !drafts) return false;
  if (card.status === 'archived' && !archived) return false;
  return card.traces.length === 0 || included.has(card.id);
}

function copy(text: string): Promise<void> {
  return told(async () => {
    await navigator.clipboard.writeText(text);
    tell(i18n.t('publish.copied'));
  });
}

/** Whether the administrator's login is there. */
function isTyped(login: Record<'address' | 'admin' | 'password', string>): boolean {
  return [login.address, login.admin, login.password].every((each) => each.trim() !== '');
}

/** Asks where a collection of this device goes, tells what that comes to, and has it go. */
export function PublishOne(props: PublishOneProps) {
  const { collection, targets, workspace, onDone, onCancel } = props;
  const suggested = { name: collection.name, slug: suggestedSlug(collection.name) ?? '' };
  const [first] = targets;
  const [target, setTarget] = useState<PublishTargetChoice>(
    first ? { kind: 'there', to: first.id } : { kind: 'new', ...suggested },
  );
  const [making, setMaking] = useState<PublishMakingChoice>({ by: 'somebody-else' });
  const [going, setGoing] = useState<Going>({ drafts: true, archived: true, included: new Set() });
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const to = target.kind === 'there' ? target.to : null;
  const preview = useLiveQuery(() => previewPublish(collection.id, to), [collection.id, to]);
  const doubles = useDoubles(collection.id, to);
  if (!preview) return null;
  const chosen = preview.cards.filter((card) => goes(card, going));
  const totals = totalsOf(chosen);
  const slug = target.kind === 'new' ? v.safeParse(SlugSchema, target.slug) : null;
  const name =
    target.kind === 'new'
      ? target.name.trim()
      : (targets.find(({ id }) => id === target.to)?.name ?? '');
  const isMade =
    slug === null || (slug.success && (making.by === 'somebody-else' || isTyped(making)));
  const isReady = chosen.length > 0 && name !== '' && isMade;
  const isLater = target.kind === 'new' && making.by === 'somebody-else';
  const ids = new Set(chosen.map(({ id }) => id));
  const called = slug?.success ? slug.output : '';
  const request = i18n.t('publish.request', [name, called, workspace.account]);

  const publish = async (): Promise<string> => {
    const cards = [...ids];
    if (target.kind === 'there') {
      return publishThere({ from: collection.id, to: target.to, cards }, name);
    }
    if (!slug?.success) return i18n.t('publish.badSlug');
    const at = new Date().toISOString();
    const wish = { from: collection.id, name, slug: slug.output, cards, at };
    if (making.by === 'administrator') return publishMade(wish, making, workspace);
    await publishLater(wish);
    return '';
  };
  const submit = () => {
    setIsBusy(true);
    setProblem('');
    const publishing = publish();
    void told(async () => {
      try {
        const failed = await publishing;
        if (failed === '') onDone(target.kind === 'there' ? 'send' : 'wait');
        else setProblem(failed);
      } finally {
        setIsBusy(false);
      }
    });
  };
  const include = (id: CardId, isIncluded: boolean) => {
    const included = new Set(going.included);
    if (isIncluded) included.add(id);
    else included.delete(id);
    setGoing({ ...going, included });
  };
  const all = totalsOf(preview.cards);
  return (
    <PublishForm
      {...{ name: collection.name, count: chosen.length, isLater, isBusy, isReady, problem }}
      onPublish={submit}
      onCancel={onCancel}
    >
      <PublishTarget {...{ chosen: target, targets, suggested }} onChoose={setTarget} />
      <PublishKinds
        drafts={all.drafts}
        archived={all.archived}
        chosen={going}
        onChange={(change) => setGoing({ ...going, ...change })}
      />
      <PublishFound
        cards={preview.cards.filter(({ traces }) => traces.length > 0)}
        included={going.included}
        onInclude={include}
      />
      {chosen.length > 0 && <PublishFacts totals={totals} target={name} shares={preview.shares} />}
      <PublishLook
        summary={i18n.t('publish.sources', chosen.filter(hasAddress).length)}
        rows={chosen
          .filter(hasAddress)
          .map(({ id, title, addresses }) => ({ id, title, about: addresses.join(', ') }))}
      />
      <PublishLook
        summary={i18n.t('publish.doubles', doubles.filter(({ id }) => ids.has(id)).length)}
        rows={doubles
          .filter(({ id }) => ids.has(id))
          .map(({ id, title, other }) => ({ id, title, about: other }))}
      />
      {target.kind === 'new' && (
        <PublishMaking
          chosen={making}
          address={workspace.address}
          request={request}
          onChoose={setMaking}
          onCopy={() => void copy(request)}
        />
      )}
    </PublishForm>
  );
}

function hasAddress({ addresses }: PreviewedCard): boolean {
  return addresses.length > 0;
}
