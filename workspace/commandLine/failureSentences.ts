import { BackendFailure, type FailureKind } from '@/storage/sync/backend';
import { AdministrationFailure, type AdministrationProblem } from '../administration/failure';
import type { LineTrouble } from './sendFromNode';
import { UsageProblem } from './usage';

/** What OpenSSL calls a certificate that nobody vouches for. */
const UNTRUSTED = /SELF_SIGNED|UNABLE_TO_(VERIFY|GET_ISSUER)|CERT_UNTRUSTED/;
const CERTIFICATE = /CERT|ALTNAME|TLS|SSL/;

function offlineSentence({ code }: LineTrouble): string {
  if (code !== undefined && UNTRUSTED.test(code)) {
    return `Nobody vouches for the server's certificate (${code}). If it is your own, name the file of its authority in NODE_EXTRA_CA_CERTS and try again; members' browsers have to trust it as well.`;
  }
  if (code !== undefined && CERTIFICATE.test(code)) {
    return `The server's certificate does not hold (${code}): see that it is not over, that it names this address, and that the address is one of https.`;
  }
  const told = code === undefined ? '' : ` (${code})`;
  return `Nobody answers at this address${told}. Look at the address, its port, and whether CouchDB runs.`;
}

function backendSentence(kind: FailureKind, told: string, trouble: LineTrouble): string {
  switch (kind) {
    case 'offline':
      return offlineSentence(trouble);
    case 'silent':
      return 'The server did not answer in time. Try again; if it stays so, look at its log.';
    case 'busy':
      return 'The server is busy or under repair. Try again in a while: what was done stays done.';
    case 'login-page':
      return 'Something in front of the server answers with a page of its own. Use an address that leads to CouchDB itself.';
    case 'not-couchdb':
      return 'What answers there is no CouchDB. Look at the address: it is that of the server, without a database behind it.';
    case 'signed-out':
    case 'wrong-password':
      return 'The server does not take this name and password, or not for this. Use a login that administers it.';
    case 'locked':
      return 'After too many wrong passwords the account is locked. Wait five minutes and try again.';
    case 'forbidden':
    case 'not-allowed':
      return `The server refuses this: ${told}. Use a login that administers it, and an address that leads to CouchDB itself.`;
    case 'not-found':
      return `Something that should be there is not: ${told}. Run check to see what is missing.`;
    case 'recreated':
    case 'broken':
      return `The server answers what it should not: ${told}. Try again; if it stays so, look at its log.`;
  }
}

function problemSentence(problem: AdministrationProblem): string {
  switch (problem.problem) {
    case 'not-couchdb':
      return 'What answers there is no CouchDB. Look at the address: it is that of the server, without a database behind it.';
    case 'old':
      return `This is CouchDB ${problem.version}. Sidecard needs 3.5 or newer: bring the server up to date first.`;
    case 'wrong-password':
      return `The server does not take ${problem.name} with this password.`;
    case 'locked':
      return `After too many wrong passwords ${problem.name} is locked. Wait five minutes and try again.`;
    case 'not-administrator':
      return `${problem.name} does not administer this server. Use a login from the section [admins] of its settings.`;
    case 'no-workspace':
      return `There is no finished workspace here (${problem.hub}). Run create, or say its --prefix.`;
    case 'newer-rules':
      return `A newer Sidecard set this workspace up (${problem.database}: rules ${problem.theirs}, ours are ${problem.ours}). Nothing was changed: use that version.`;
    case 'unfit-account':
      return `Nobody can be called ${JSON.stringify(problem.name)}: a name has no ":", does not begin with "_", and fits 80 signs, of which all but letters and digits count five.`;
    case 'unfit-slug':
      return `${JSON.stringify(problem.name)} suggests no slug. Say one, of small letters, digits and hyphens.`;
    case 'no-collection': {
      const known = problem.known.length > 0 ? problem.known.join(', ') : 'none yet';
      return `There is no collection ${problem.slug} (there are: ${known}). Run add-collection first.`;
    }
    case 'server-administrator':
      return `${problem.name} administers the server, and the rules would not hold for them. Take part with another account.`;
    case 'no-account':
      return `${problem.name} has no account on this server. Run add-member; of people who sign in with an identity provider it says what they may do.`;
    case 'no-member':
      return `${problem.name} is no member here. Run add-member first.`;
    case 'no-group': {
      const known = problem.known.length > 0 ? problem.known.join(', ') : 'none yet';
      return `There is no group ${JSON.stringify(problem.name)} (there are: ${known}). Run add-group first.`;
    }
    case 'contended':
      return `Somebody else changes ${problem.what} all the time. Run this again: it goes on where it stopped.`;
  }
}

/** What went wrong, and what to do; undefined for a defect of our own. */
export function failureSentence(error: unknown, trouble: LineTrouble): string | undefined {
  if (error instanceof AdministrationFailure) return problemSentence(error.problem);
  if (error instanceof UsageProblem) return error.message;
  if (!(error instanceof BackendFailure)) return undefined;
  return backendSentence(error.kind, error.message.replace(/^[a-z-]+: /, ''), trouble);
}
