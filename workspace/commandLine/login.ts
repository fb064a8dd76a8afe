import { createInterface } from 'node:readline/promises';
import type { Credentials } from '@/storage/sync/backend';
import { UsageProblem } from './usage';

const ENTER = ['\r', '\n', '\u0004'];
const BACK = ['\b', '\u007f'];
const INTERRUPT = '\u0003';

function loginIn(text: string, said: string): Credentials {
  const colon = text.indexOf(':');
  if (colon < 1) throw new UsageProblem(`${said} is written as user:password.`);
  return { name: text.slice(0, colon), password: text.slice(colon + 1) };
}

async function askedName(): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return (await lines.question('Administrator of the server: ')).trim();
  } finally {
    lines.close();
  }
}

/** What is typed until Enter, which nobody sees. */
function askedPassword(): Promise<string> {
  const { stdin, stderr } = process;
  stderr.write('Password: ');
  stdin.setRawMode(true).setEncoding('utf8').resume();
  return new Promise((resolve, reject) => {
    let typed = '';
    const end = (settle: () => void) => {
      stdin.off('data', take);
      stdin.setRawMode(false).pause();
      stderr.write('\n');
      settle();
    };
    const take = (text: string) => {
      for (const sign of text) {
        if (ENTER.includes(sign)) return end(() => resolve(typed));
        if (sign === INTERRUPT) return end(() => reject(new UsageProblem('Nothing was done.')));
        typed = BACK.includes(sign) ? [...typed].slice(0, -1).join('') : typed + sign;
      }
      return undefined;
    };
    stdin.on('data', take);
  });
}

/**
 * Who administers the server: as the command line or the environment says, or as somebody types it.
 *
 * @throws UsageProblem where nobody says it and nobody can be asked.
 */
export async function readLogin(
  admin: string | undefined,
  url: URL,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<Credentials> {
  if (admin !== undefined) return loginIn(admin, '--admin');
  if (environment.SIDECARD_ADMIN) return loginIn(environment.SIDECARD_ADMIN, 'SIDECARD_ADMIN');
  if (url.username !== '') {
    return {
      name: decodeURIComponent(url.username),
      password: decodeURIComponent(url.password),
    };
  }
  if (!process.stdin.isTTY) {
    throw new UsageProblem('Say who administers the server: --admin, or SIDECARD_ADMIN.');
  }
  return { name: await askedName(), password: await askedPassword() };
}
