import * as v from 'valibot';
import { type Slug, SlugSchema } from '@/cards/collectionSlug';
import { DEFAULT_PREFIX, type Prefix } from '@/documents/place';
import { addCollection } from '@/workspace/administration/addCollection';
import { createWorkspace } from '@/workspace/administration/createWorkspace';
import { openServer, type Server } from '@/workspace/administration/server';
import { allSteps, type Step } from '@/workspace/administration/step';
import { StandIn } from '../../../couch/standIn/standIn';

const ADDRESS = 'https://couch.test';
export const ADMIN = { name: 'admin', password: 'password' };
export const slug = (text: string): Slug => v.parse(SlugSchema, text);

/** A stand-in as its administrator reaches it. */
export function administer(standIn: StandIn, prefix: Prefix = DEFAULT_PREFIX): Promise<Server> {
  return openServer({ address: ADDRESS, login: ADMIN, prefix, send: standIn.fetch });
}

/** A workspace with collections of these slugs. */
export async function aWorkspace(
  ...slugs: string[]
): Promise<{ standIn: StandIn; server: Server; steps: Step[] }> {
  const standIn = new StandIn();
  const server = await administer(standIn);
  const steps = await allSteps(createWorkspace(server, { name: 'Acme' }));
  for (const each of slugs) {
    steps.push(...(await allSteps(addCollection(server, { name: each, slug: slug(each) }))));
  }
  return { standIn, server, steps };
}

/** What a server answered. */
export interface Reply {
  status: number;
  body: unknown;
}

/** Asks a stand-in as somebody who proves who they are with each request. */
export function asking(standIn: StandIn, name: string, password: string) {
  const authorization = `Basic ${btoa(`${name}:${password}`)}`;
  return async (method: string, path: string, body?: unknown): Promise<Reply> => {
    const answer = await standIn.fetch(`${ADDRESS}/${path}`, {
      method,
      headers: { authorization, 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return { status: answer.status, body: await answer.json() };
  };
}

/** Asks a stand-in as its administrator, and expects it to be done. */
export function asAdministrator(standIn: StandIn, password = ADMIN.password) {
  const ask = asking(standIn, ADMIN.name, password);
  return async (method: string, path: string, body?: unknown) => {
    const reply = await ask(method, path, body);
    if (reply.status >= 300) throw new Error(`${path}: ${reply.status} ${JSON.stringify(reply)}`);
    return v.parse(v.record(v.string(), v.unknown()), reply.body);
  };
}

/** Changes fields of what stands there. */
export async function alter(standIn: StandIn, path: string, fields: object): Promise<void> {
  const ask = asAdministrator(standIn);
  await ask('PUT', path, { ...(await ask('GET', path)), ...fields });
}

/** A card as its collection's database holds it. */
export function aCard(fields: object = {}): object {
  const mark = { by: 'member:ana', at: '2026-01-10T09:00:00.000Z' };
  return {
    ...{ schema: 1, title: 'Refunds', sourceLang: 'en', answer: { en: { body: 'Five days.' } } },
    ...{ notes: '', keywords: [], template: 'template:answer', status: 'published' },
    ...{ owner: 'member:ana', verifiers: [], verifyEvery: null, verified: {}, dates: {} },
    ...{ triggers: [], sources: [], created: mark, updated: mark },
    ...fields,
  };
}
