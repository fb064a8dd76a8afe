import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import { newId } from '../../../cards/ids.ts';
import type { Interferer } from '../../couch/standIn/traffic.ts';

type Workspaces = typeof import('../../unit/storage/sync/aWorkspace.ts');

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const WORKSPACES = fileURLToPath(new URL('../../unit/storage/sync/aWorkspace.ts', import.meta.url));

/** The slug of the one collection, and its database. */
export const SLUG = 'help';
export const COLLECTION = `collection:${SLUG}`;
const CARDS = `sidecard-c_${SLUG}`;

/** A card as the server has it. */
export interface ServerCard {
  _id: string;
  _rev: string;
  title: string;
  answer: { en: { body: string } };
  _conflicts?: string[];
}

/** A request of a device. */
export interface Seen {
  /** ms since the epoch. */
  at: number;
  method: string;
  path: string;
}

/** A team's server: `ann` and `bob` edit the one collection, each from devices of their own. */
export interface Team {
  /** Where it listens on this machine. */
  port: number;
  password: string;
  /** What happens to a device's request instead of the usual. */
  interfere: Interferer;
  /** What devices asked, in order. */
  requests: Seen[];
  /** The cards that are not deleted. */
  cards(): Promise<ServerCard[]>;
  /** What is shared of the use of the cards. */
  usage(): Promise<{ counts: Record<string, object> }[]>;
  /** Writes a new card, or over one that is there, as somebody's other device would. */
  write(account: string, title: string, body: string): Promise<void>;
  /** Takes every right on the collection away. */
  removeRights(account: string): Promise<void>;
  /** Has the team share what its members do with cards, and what that teaches. */
  shareUse(): Promise<void>;
  /** Gives the team where earlier versions of its cards are kept. */
  keepHistory(): Promise<void>;
  close(): Promise<void>;
}

/** Vite reads what Playwright's own loader cannot: the rules are imported as texts. */
async function workspaces(): Promise<Workspaces> {
  const config = {
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': ROOT } },
  } as const;
  return (await runnerImport<Workspaces>(WORKSPACES, config)).module;
}

function basic(name: string, password: string) {
  return { authorization: `Basic ${btoa(`${name}:${password}`)}` };
}

/** A workspace with its server, which listens. */
export async function newTeam(): Promise<Team> {
  const { aWorkspace, keepHistory, removeRights, shareUse, PASSWORD } = await workspaces();
  const standIn = await aWorkspace({ ann: [`edit:${SLUG}`], bob: [`edit:${SLUG}`] });
  await standIn.listen();
  const requests: Seen[] = [];
  const team = { interfere: (() => undefined) as Interferer };
  standIn.before = (request) => {
    // The tests' own requests come without a network, and are nobody's business.
    if (!request.headers.has('host')) return undefined;
    requests.push({ at: Date.now(), method: request.method, path: request.path });
    return team.interfere(request);
  };
  const ask = async (who: Record<string, string>, path: string, init: RequestInit = {}) => {
    const headers = { ...who, 'content-type': 'application/json' };
    const answer = await standIn.fetch(`http://couch/${path}`, { ...init, headers });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${text}`);
    return JSON.parse(text);
  };
  const cards = async () => {
    const feed: { results: { id: string; deleted?: boolean; doc: ServerCard }[] } = await ask(
      basic('admin', 'password'),
      `${CARDS}/_changes?include_docs=true&conflicts=true`,
    );
    return feed.results
      .filter(({ id, deleted }) => id.startsWith('card:') && !deleted)
      .map(({ doc }) => doc);
  };
  return Object.assign(team, {
    port: Number(new URL(standIn.url).port),
    password: PASSWORD,
    requests,
    cards,
    async write(account: string, title: string, body: string) {
      const known = (await cards()).find((card) => card.title === title);
      const by = { by: `member:${account}`, at: new Date().toISOString() };
      const { _conflicts: _, ...fresh } = {
        ...{
          schema: 1,
          title,
          sourceLang: 'en',
          notes: '',
          keywords: [],
          template: 'template:answer',
        },
        ...{ status: 'published', owner: by.by, verifiers: [], verifyEvery: null, verified: {} },
        ...{ dates: {}, triggers: [], sources: [], created: by },
        ...known,
        ...{ answer: { en: { body } }, updated: by },
      };
      const id = known?._id ?? newId('card');
      const init = { method: 'PUT', body: JSON.stringify(fresh) };
      await ask(basic(account, PASSWORD), `${CARDS}/${encodeURIComponent(id)}`, init);
    },
    removeRights: (account: string) => removeRights(standIn, account),
    async usage() {
      const feed: { results: { id: string; doc: { counts: Record<string, object> } }[] } =
        await ask(basic('admin', 'password'), `${CARDS}_use/_changes?include_docs=true`);
      return feed.results.filter(({ id }) => id.startsWith('usage:')).map(({ doc }) => doc);
    },
    shareUse: () => shareUse(standIn, [SLUG]),
    keepHistory: () => keepHistory(standIn, [SLUG]),
    close: () => standIn.stop(),
  });
}
