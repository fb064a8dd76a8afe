import { addCollection } from '../administration/addCollection';
import { addMember } from '../administration/addMember';
import { type Severity, severityOf } from '../administration/checks/finding';
import { checkWorkspace } from '../administration/checkWorkspace';
import { createWorkspace } from '../administration/createWorkspace';
import { addGroup, removeGroup, setGroup } from '../administration/groups';
import { removeMember } from '../administration/removeMember';
import type { Server } from '../administration/server';
import { setRole } from '../administration/setRole';
import type { Step } from '../administration/step';
import { upgradeWorkspace } from '../administration/upgradeWorkspace';
import type { Deed } from './command';
import { findingSentence } from './findingSentences';
import { stepSentence } from './stepSentences';

/** What can be done, but for looking. */
type Change = Exclude<Deed, { does: 'check' }>;
type Print = (line: string) => void;

const SEVERITIES: readonly Severity[] = ['unsafe', 'missing', 'notice'];

async function* stepsOf(server: Server, deed: Change): AsyncGenerator<Step> {
  switch (deed.does) {
    case 'create':
      yield* createWorkspace(server, { name: deed.name });
      for (const wanted of deed.collections) yield* addCollection(server, wanted);
      return;
    case 'add-collection':
      yield* addCollection(server, deed);
      return;
    case 'add-member':
      yield* addMember(server, deed.member);
      return;
    case 'remove-member':
      yield* removeMember(server, deed);
      return;
    case 'set-role':
      yield* setRole(server, deed.role);
      return;
    case 'add-group':
      yield* addGroup(server, deed);
      return;
    case 'set-group':
      yield* setGroup(server, deed.group, deed.change);
      return;
    case 'remove-group':
      yield* removeGroup(server, deed);
      return;
    case 'upgrade':
      yield* upgradeWorkspace(server);
      return;
  }
}

async function check(server: Server, print: Print): Promise<number> {
  const findings = await checkWorkspace(server);
  for (const severity of SEVERITIES) {
    const found = findings.filter((each) => severityOf(each) === severity);
    for (const each of found) print(`${severity}: ${findingSentence(each)}`);
  }
  const unsafe = findings.filter((each) => severityOf(each) === 'unsafe').length;
  print(
    findings.length === 0
      ? 'All is as it should be.'
      : `${findings.length} found, ${unsafe} of them unsafe.`,
  );
  return unsafe > 0 ? 1 : 0;
}

function isLeftUndone(step: Step): boolean {
  return step.what === 'rules' && step.state === 'newer';
}

/**
 * Does what was said, and says each thing when it is done.
 *
 * @returns the program's exit code: 1 where something is unsafe, or was left alone.
 */
export async function carryOut(server: Server, deed: Deed, print: Print): Promise<number> {
  if (deed.does === 'check') return check(server, print);
  let code = 0;
  for await (const step of stepsOf(server, deed)) {
    print(stepSentence(step));
    if (isLeftUndone(step)) code = 1;
  }
  return code;
}
