import * as v from 'valibot';
import { BackendFailure } from '@/storage/sync/backend';
import { answerOf } from './answers';
import type { Server } from './server';

const MembershipSchema = v.object({ cluster_nodes: v.array(v.string()) });
const SectionsSchema = v.record(v.string(), v.record(v.string(), v.string()));

/** The settings of one machine of a server: sections of keys. They hold secrets, and are never shown. */
export interface NodeSettings {
  node: string;
  /** What is set; undefined for what is as CouchDB has it by itself. */
  get(section: string, key: string): string | undefined;
  keys(section: string): string[];
}

function isHidden(error: unknown): boolean {
  return (
    error instanceof BackendFailure &&
    ['signed-out', 'forbidden', 'not-found', 'broken', 'login-page'].includes(error.kind)
  );
}

function settingsOf(node: string, body: unknown): NodeSettings {
  const sections = answerOf(SectionsSchema, body, 'settings');
  return {
    node,
    get: (section, key) => sections[section]?.[key],
    keys: (section) => Object.keys(sections[section] ?? {}),
  };
}

/**
 * The settings of all machines of a server; null where it does not show them, as hosted ones and those
 * behind a careful proxy do.
 */
export async function readSettings({ http }: Server): Promise<NodeSettings[] | null> {
  try {
    const { body } = await http.ask({ path: '_membership' });
    const { cluster_nodes: nodes } = answerOf(MembershipSchema, body, 'list of machines');
    const found: NodeSettings[] = [];
    for (const node of nodes) {
      const answer = await http.ask({ path: `_node/${encodeURIComponent(node)}/_config` });
      found.push(settingsOf(node, answer.body));
    }
    return found;
  } catch (error) {
    if (isHidden(error)) return null;
    throw error;
  }
}

/** Sets one key on one machine, from now on. False where the server keeps it from being set. */
export async function writeSetting(
  { http }: Server,
  node: string,
  { section, key, value }: { section: string; key: string; value: string },
): Promise<boolean> {
  const path = ['_node', node, '_config', section, key].map(encodeURIComponent).join('/');
  try {
    await http.ask({ method: 'PUT', path, body: value });
    return true;
  } catch (error) {
    if (isHidden(error)) return false;
    throw error;
  }
}
