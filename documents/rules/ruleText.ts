import type { DatabaseKind } from '../place';
import announcements from './source/announcements.js?raw';
import cards from './source/cards.js?raw';
import collection from './source/collection.js?raw';
import hub from './source/hub.js?raw';
import instance from './source/instance.js?raw';
import judge from './source/judge.js?raw';
import meaning from './source/meaning.js?raw';
import people from './source/people.js?raw';
import plainWords from './source/plainWords.js?raw';
import questions from './source/questions.js?raw';
import refuse from './source/refuse.js?raw';
import sameness from './source/sameness.js?raw';
import settings from './source/settings.js?raw';
import shapes from './source/shapes.js?raw';
import usage from './source/usage.js?raw';
import versions from './source/versions.js?raw';
import workspace from './source/workspace.js?raw';
import writer from './source/writer.js?raw';

const BASIS = [refuse, people, writer, sameness, shapes, judge, instance];

/** The modules of each rule, those that others build on first; the last has `validate`. */
const MODULES: Record<DatabaseKind, readonly string[]> = {
  hub: [...BASIS, workspace, announcements, settings, hub],
  collection: [...BASIS, plainWords, meaning, cards, questions, collection],
  usage: [...BASIS, usage],
  versions: [...BASIS, versions],
};

/** A module as it stands, but for what joins it to others. */
function body(module: string): string {
  return module.replace(/^import [^;]*;\n/gm, '').replace(/^export /gm, '');
}

/**
 * The text of a rule as a server executes it. CouchDB's QuickJS takes an anonymous function alone, and one
 * that begins the text: a named one is saved, and fails every write.
 */
export function ruleText(database: DatabaseKind): string {
  const modules = MODULES[database].map((module) => body(module).trim()).join('\n\n');
  return [
    'function (newDoc, oldDoc, userCtx, secObj) {',
    modules,
    'validate(newDoc, oldDoc, userCtx, secObj);',
    '}',
  ].join('\n\n');
}
