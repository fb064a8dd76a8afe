import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'vite';
import type { Agent, AgentPlan } from './agent';

/** What the module of one agent exports. */
interface AgentModule {
  Agent: new (plan: AgentPlan) => Agent;
}

/** Makes an agent in a module of its own. */
export type NewAgent = (plan: AgentPlan) => Promise<Agent>;

/**
 * What stands in the bundle for the locks of a browser profile: by a name that no other agent's have. Node's
 * are one for the whole process.
 */
const OWN_LOCKS = `
const profile = crypto.randomUUID();
const navigator = {
  locks: {
    request: (name, ...rest) => globalThis.navigator.locks.request(profile + ' ' + name, ...rest),
  },
};
`;

/** Gives the engine another Dexie, which builds on the real one. */
function ownDexie(root: string): Plugin {
  const own = join(root, 'bench/load/agent/ownDexie.ts');
  return {
    ...{ name: 'own-dexie', enforce: 'pre' },
    resolveId: (source, importer) => (source === 'dexie' && importer !== own ? own : null),
  };
}

function isAgentModule(module: unknown): module is AgentModule {
  return typeof module === 'object' && module !== null && 'Agent' in module;
}

/**
 * Bundles the shipped engine with what an agent does, as one module. It is run anew for each agent, so that
 * each has the replica that is else the one of a context.
 *
 * @param root of the repository.
 * @param folder within it, or the bundle finds no packages; it is emptied first.
 */
export async function bundleAgent(root: string, folder: string): Promise<NewAgent> {
  await build({
    configFile: false,
    envDir: false,
    root,
    publicDir: false,
    logLevel: 'warn',
    resolve: { alias: { '@': root } },
    plugins: [ownDexie(root)],
    ssr: { noExternal: true, external: ['dexie', 'fake-indexeddb'] },
    build: {
      ssr: 'bench/load/agent/agent.ts',
      outDir: folder,
      emptyOutDir: true,
      minify: false,
      target: 'node22',
      rollupOptions: { output: { entryFileNames: 'agent.js', banner: OWN_LOCKS } },
    },
  });
  const { href } = pathToFileURL(join(folder, 'agent.js'));
  let made = 0;
  return async (plan) => {
    made++;
    const own = `${href}?${made}`;
    const module: unknown = await import(/* @vite-ignore */ own);
    if (!isAgentModule(module)) throw new Error(`${href} has no agent.`);
    return new module.Agent(plan);
  };
}
