import { type ParseArgsConfig, parseArgs } from 'node:util';

/** The command line cannot be followed; the message is a sentence for the person. */
export class ArgumentError extends Error {
  override name = 'ArgumentError';
}

/**
 * The values of the options that the words of a command line give.
 *
 * @throws ArgumentError where a word is no option, or an option lacks its value.
 */
export function optionsOf<Options extends NonNullable<ParseArgsConfig['options']>>(
  words: readonly string[],
  options: Options,
) {
  try {
    return parseArgs({ args: [...words], options, strict: true }).values;
  } catch (error) {
    // Its first sentence names the word; the rest is about positional arguments, which there are none of.
    const [said = ''] = error instanceof Error ? error.message.split(/(?<=')\. |\. To /) : [];
    throw new ArgumentError(`${said.replace(/\.$/, '')}.`);
  }
}

/** A whole number of at most nine digits. @throws ArgumentError where the text is none, or less than `least`. */
export function integer(text: string, option: string, least: number): number {
  const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= least)) {
    throw new ArgumentError(`--${option} wants whole numbers from ${least} on, not "${text}".`);
  }
  return value;
}

/** The parts of a list with commas. */
export function listOf(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** A CouchDB and who administers it. */
export interface GivenServer {
  /** Without a slash behind it. */
  url: string;
  name: string;
  password: string;
}

/**
 * The server that `--url` and `--admin` name; null where neither is given.
 *
 * @throws ArgumentError where one lacks the other, or is none.
 */
export function serverOf(url: string | undefined, admin: string | undefined): GivenServer | null {
  if (url === undefined) {
    if (admin === undefined) return null;
    throw new ArgumentError('--admin wants a server as well: --url http://127.0.0.1:5984.');
  }
  if (!URL.canParse(url)) throw new ArgumentError(`--url wants an address, not "${url}".`);
  const colon = admin?.indexOf(':') ?? -1;
  if (admin === undefined || colon < 1) {
    throw new ArgumentError('--url wants to know who administers it: --admin name:password.');
  }
  const [name, password] = [admin.slice(0, colon), admin.slice(colon + 1)];
  return { url: url.replace(/\/+$/, ''), name, password };
}
