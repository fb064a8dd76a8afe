import type { Slug } from '@/cards/collectionSlug';
import type { CardId, CollectionId, GroupId } from '@/cards/ids';
import type { Right } from './roles';

/** The state of a database's rules, and what became of them. */
export type RulesState =
  | { state: 'written' | 'current' }
  /** They were older. */
  | { state: 'brought-forward'; from: number }
  /** They called themselves ours and said something else. */
  | { state: 'repaired' }
  /** A newer Sidecard wrote them: they are left alone. */
  | { state: 'newer'; theirs: number };

/** A card that somebody is responsible for. */
export interface OwnedCard {
  slug: Slug;
  card: CardId;
  title: string;
  isOwner: boolean;
  isVerifier: boolean;
}

/** One thing that an operation did, or found done. */
export type Step =
  | { what: 'database'; database: string; state: 'made' | 'there' }
  | ({ what: 'rules'; database: string } & RulesState)
  /** Who may read it, and whose it is. */
  | { what: 'security'; database: string; state: 'set' | 'there' }
  | { what: 'instance'; state: 'written' | 'there' }
  | { what: 'setting'; node: string; setting: string; value: string; state: 'set' | 'there' }
  /** The server does not let its settings be seen or changed. */
  | { what: 'settings-hidden' }
  /** Members may change their own password. */
  | { what: 'own-passwords'; state: 'allowed' | 'there' | 'refused' }
  | { what: 'collection'; id: CollectionId; slug: Slug; name: string; state: 'listed' | 'there' }
  | { what: 'database-missing'; database: string }
  | {
      what: 'account';
      name: string;
      /**
       * `taken-in`: there for something else, and a member from now on; `kept`: for something else, and
       * no member any more.
       */
      state: 'made' | 'there' | 'taken-in' | 'new-password' | 'deleted' | 'kept' | 'none';
    }
  | { what: 'member'; name: string; state: 'written' | 'there' | 'removed' | 'none' }
  | { what: 'role'; name: string; place: Slug | 'hub'; right: Right | 'none'; isNew: boolean }
  /** `isPersonal`: its password is for one use. */
  | { what: 'invitation'; link: string; isPersonal: boolean }
  | ({ what: 'owned' } & OwnedCard)
  | ({ what: 'handed-on'; to: string } & OwnedCard)
  /** Whoever took over needs a right that they do not have there. */
  | { what: 'successor-without-right'; to: string; slug: Slug; right: Right }
  | { what: 'question-handed-on'; slug: Slug; text: string; to: string }
  /** A newer version of Sidecard wrote it, or it is damaged: it is left as it is. */
  | { what: 'left-alone'; slug: Slug; id: string }
  | { what: 'group-left'; group: string }
  | {
      what: 'group';
      id: GroupId;
      name: string;
      state: 'made' | 'there' | 'changed' | 'removed' | 'none';
    }
  /**
   * Whether somebody verifies as one of a group. `elsewhere`: they have no account here, and the sign-in
   * service is to give them the role.
   */
  | {
      what: 'group-role';
      id: GroupId;
      group: string;
      name: string;
      state: 'given' | 'taken' | 'there' | 'elsewhere';
    };

/** Does all of an operation, and gives what was done. */
export async function allSteps(operation: AsyncIterable<Step>): Promise<Step[]> {
  const steps: Step[] = [];
  for await (const step of operation) steps.push(step);
  return steps;
}
