import * as v from 'valibot';
import { DOCUMENT_SCHEMA } from '@/cards/card';
import { sameName } from '@/cards/collectionName';
import { newId, type TemplateId } from '@/cards/ids';
import { type Template, TemplateSchema } from '@/cards/templates/template';
import { database } from './database';
import { type DocumentHome, furtherOfKind, furtherTables, writeFurther } from './furtherDocuments';
import { readSetting } from './settings';
import { whileThereIsRoom } from './storageFull';
import { mayManageWorkspace } from './sync/rights';

/** A template of the team's workspace or of this device alone. */
export interface KeptTemplate extends Template {
  home: 'hub' | 'device';
}

/** Another template has the name. */
export class TemplateNameTakenError extends Error {
  override name = 'TemplateNameTakenError';
}

/** The template was removed meanwhile. */
export class TemplateGoneError extends Error {
  override name = 'TemplateGoneError';
}

function homeOf(home: DocumentHome): KeptTemplate['home'] {
  return home === 'device' ? 'device' : 'hub';
}

/** The templates beside the built-in ones, by name. One that cannot be read is left out. */
export async function keptTemplates(): Promise<KeptTemplate[]> {
  const documents = await furtherOfKind('template');
  return documents
    .flatMap(({ home, id, content }): KeptTemplate[] => {
      const read = v.safeParse(TemplateSchema, { ...content, id });
      return read.success ? [{ ...read.output, home: homeOf(home) }] : [];
    })
    .sort((a, b) => a.name.localeCompare(b.name));
}

/**
 * Where this person may keep templates: on a device alone there, in a team in its workspace, if they manage
 * it; null for those who do not.
 */
export async function templateHome(): Promise<KeptTemplate['home'] | null> {
  if (!(await readSetting('workspace'))) return 'device';
  return mayManageWorkspace((await readSetting('roles')) ?? []) ? 'hub' : null;
}

function write<Result>(change: () => Promise<Result>): Promise<Result> {
  const tables = [database.settings, ...furtherTables()];
  return whileThereIsRoom(() => database.transaction('rw', tables, change));
}

/** A template as it is to be kept; without an id it is a new one. */
export interface WrittenTemplate extends Omit<Template, 'id'> {
  id: TemplateId | null;
  home: KeptTemplate['home'];
}

/**
 * Keeps a template.
 *
 * @returns its id.
 * @throws TemplateNameTakenError where another has the name, whatever its capitals and accents.
 * @throws TemplateGoneError where it was removed meanwhile.
 * @throws StorageFullError
 */
export function saveTemplate({ id, home, name, answer, notes }: WrittenTemplate) {
  return write(async () => {
    const others = await keptTemplates();
    if (id && !others.some((each) => each.id === id)) throw new TemplateGoneError(id);
    if (others.some((each) => each.id !== id && sameName(each.name, name))) {
      throw new TemplateNameTakenError(name);
    }
    const kept = id ?? newId('template');
    const content = { schema: DOCUMENT_SCHEMA, name: name.trim(), answer, notes };
    await writeFurther({ home, id: kept, content }, new Date().toISOString());
    return kept;
  });
}

/** Removes a template; cards that began with it stay as they are. One that is gone already is no error. */
export function removeTemplate({ id, home }: Pick<KeptTemplate, 'id' | 'home'>): Promise<void> {
  return write(async () => {
    const isThere = (await keptTemplates()).some((each) => each.id === id);
    if (isThere) await writeFurther({ home, id, content: null }, new Date().toISOString());
  });
}

/** Puts a template back that was removed, under the id it had. */
export function restoreTemplate({ id, home, name, answer, notes }: KeptTemplate): Promise<void> {
  const content = { schema: DOCUMENT_SCHEMA, name, answer, notes };
  return write(() => writeFurther({ home, id, content }, new Date().toISOString()));
}
