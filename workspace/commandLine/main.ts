import { openServer } from '../administration/server';
import { readAddress } from '../serverAddress';
import { carryOut } from './carryOut';
import { type Command, readCommand } from './command';
import { failureSentence } from './failureSentences';
import { readLogin } from './login';
import { sendFromNode } from './sendFromNode';
import { USAGE, UsageProblem } from './usage';

const FAILED = 1;
const MISUSED = 2;

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function warn(line: string): void {
  process.stderr.write(`${line}\n`);
}

function addressOf({ url }: Command): string {
  const address = `${url.origin}${url.pathname}`;
  const reading = readAddress(address);
  if ('problem' in reading) {
    warn('Warning: this is http, so that whoever is on the way reads the password. Use https.');
  }
  return address.replace(/\/+$/, '');
}

/** Runs one command, and gives the program's exit code. */
async function main(words: readonly string[]): Promise<number> {
  const { send, trouble } = sendFromNode();
  try {
    const command = readCommand(words);
    const login = await readLogin(command.admin, command.url, process.env);
    const address = addressOf(command);
    const server = await openServer({ address, login, prefix: command.prefix, send });
    return await carryOut(server, command.deed, print);
  } catch (error) {
    const sentence = failureSentence(error, trouble);
    if (sentence === undefined) throw error;
    if (sentence !== '') warn(sentence);
    if (!(error instanceof UsageProblem)) return FAILED;
    warn(USAGE);
    return MISUSED;
  }
}

process.exitCode = await main(process.argv.slice(2));
