import { RULES_VERSION } from '@/documents/rules/ruleDocument';
import type { OwnedCard, Step } from '../administration/step';
import { readAddress } from '../serverAddress';

type Of<What extends Step['what']> = Extract<Step, { what: What }>;

function rulesSentence(step: Of<'rules'>): string {
  switch (step.state) {
    case 'written':
      return `${step.database}: rules ${RULES_VERSION} written.`;
    case 'current':
      return `${step.database}: has rules ${RULES_VERSION}.`;
    case 'brought-forward':
      return `${step.database}: rules brought from ${step.from} to ${RULES_VERSION}.`;
    case 'repaired':
      return `${step.database}: the rules said something else, and are ours again.`;
    case 'newer':
      return `${step.database}: has rules ${step.theirs}, of a newer Sidecard than this (${RULES_VERSION}). Left alone; use that version.`;
  }
}

function ownPasswordsSentence({ state }: Of<'own-passwords'>): string {
  switch (state) {
    case 'allowed':
      return 'Members may change their own password from now on.';
    case 'there':
      return 'Members may change their own password.';
    case 'refused':
      return 'The server does not let members change their own password: it can be allowed by [couchdb] users_db_security_editable = true in its settings, and this command again. Until then change passwords with add-member --new-password.';
  }
}

function accountSentence({ name, state }: Of<'account'>): string {
  switch (state) {
    case 'made':
      return `${name}: account made.`;
    case 'there':
      return `${name} is a member already; nothing was changed. For a new link add --new-password; for other rights run set-role.`;
    case 'taken-in':
      return `${name} had an account on this server, and is a member with it from now on; the password stays.`;
    case 'new-password':
      return `${name}: has a new password for one use, and is signed out everywhere.`;
    case 'deleted':
      return `${name}: account deleted. Neither the password nor a session opens anything from now on.`;
    case 'kept':
      return `${name}: has no rights here any more. The account stays, as it is for something else as well.`;
    case 'none':
      return `${name} has no account here that opens anything. Who signs in with an identity provider is to be shut out there; a token that was given holds until it is over.`;
  }
}

function memberSentence({ name, state }: Of<'member'>): string {
  switch (state) {
    case 'written':
      return `${name}: entered among the members.`;
    case 'there':
      return `${name}: is among the members.`;
    case 'removed':
      return `${name}: removed from the members.`;
    case 'none':
      return `${name}: is not among the members.`;
  }
}

function roleSentence({ name, place, right, isNew }: Of<'role'>): string {
  const where = place === 'hub' ? 'the workspace itself' : place;
  const may = right === 'none' ? `has no rights in ${where}` : `may ${right} in ${where}`;
  return isNew ? `${name} ${may} from now on.` : `${name} ${may}, as before.`;
}

function invitationSentence({ link, isPersonal }: Of<'invitation'>): string {
  const [address = ''] = link.split('#');
  const reading = readAddress(address);
  const isHere = 'address' in reading && new URL(reading.address).protocol === 'http:';
  const told = isPersonal
    ? 'The personal link, for one use and one person; whoever has it is that person:'
    : 'The link by which they join; it holds no secret:';
  const warned =
    'problem' in reading
      ? '\nSidecard refuses links that are not https: say where members reach the server with --address.'
      : '\nIt works on this machine alone: say where members reach the server with --address.';
  return `${told}\n${link}${isHere || 'problem' in reading ? warned : ''}`;
}

function duty({ isOwner, isVerifier }: OwnedCard): string {
  if (isOwner && isVerifier) return 'owner and verifier';
  return isOwner ? 'owner' : 'verifier';
}

function settledSentence(step: Of<'security'> | Of<'database'>): string {
  switch (step.what) {
    case 'database':
      return step.state === 'made' ? 'made' : 'is there';
    case 'security':
      return step.state === 'set' ? 'who may read it is set' : 'who may read it is as it should be';
  }
}

function groupSentence({ id, name, state }: Of<'group'>): string {
  switch (state) {
    case 'made':
      return `Group "${name}" (${id}): made.`;
    case 'there':
      return `Group "${name}" (${id}): is there.`;
    case 'changed':
      return `Group "${name}" (${id}): changed.`;
    case 'removed':
      return `Group "${name}": removed.`;
    case 'none':
      return `Group "${name}": was removed already.`;
  }
}

function groupRoleSentence({ id, group, name, state }: Of<'group-role'>): string {
  switch (state) {
    case 'given':
      return `${name} verifies for "${group}" from now on, where they may verify.`;
    case 'taken':
      return `${name} verifies for "${group}" no more.`;
    case 'there':
      return `${name} verifies for "${group}", as before.`;
    case 'elsewhere':
      return `${name} has no account here: let your sign-in service give them the role ${id}, and take it away when they leave "${group}".`;
  }
}

/** What was done, in plain words. */
export function stepSentence(step: Step): string {
  switch (step.what) {
    case 'database':
    case 'security':
      return `${step.database}: ${settledSentence(step)}.`;
    case 'instance':
      return step.state === 'written'
        ? 'Written down which workspace this is (meta:instance).'
        : 'It is written down which workspace this is (meta:instance).';
    case 'rules':
      return rulesSentence(step);
    case 'setting':
      return `${step.node}: ${step.setting} ${step.state === 'set' ? `set to ${step.value}` : 'is long enough'}.`;
    case 'settings-hidden':
      return 'The server keeps its settings to itself. Set [chttpd_auth] timeout = 2592000 by hand, so that members stay signed in for 30 days.';
    case 'own-passwords':
      return ownPasswordsSentence(step);
    case 'collection':
      return step.state === 'listed'
        ? `Collection "${step.name}" (${step.slug}): ready.`
        : `Collection "${step.name}" (${step.slug}): is there.`;
    case 'database-missing':
      return `${step.database}: is missing. Run add-collection with its slug to make it anew.`;
    case 'account':
      return accountSentence(step);
    case 'member':
      return memberSentence(step);
    case 'role':
      return roleSentence(step);
    case 'invitation':
      return invitationSentence(step);
    case 'owned':
      return `Theirs (${duty(step)}) in ${step.slug}: ${step.title} (${step.card}).`;
    case 'handed-on':
      return `Handed on to ${step.to} (${duty(step)}) in ${step.slug}: ${step.title} (${step.card}).`;
    case 'successor-without-right':
      return `${step.to} may not ${step.right} in ${step.slug} yet: run set-role --user ${step.to} --collection ${step.slug} --role ${step.right}.`;
    case 'question-handed-on':
      return `Asked of ${step.to} from now on, in ${step.slug}: ${step.text}`;
    case 'left-alone':
      return `Left as it is, as a newer Sidecard wrote it or it is damaged: ${step.id} in ${step.slug}.`;
    case 'group-left':
      return `Taken out of the group "${step.group}".`;
    case 'group':
      return groupSentence(step);
    case 'group-role':
      return groupRoleSentence(step);
  }
}
