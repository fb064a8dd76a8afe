import * as v from 'valibot';
import { DOCUMENT_SCHEMA } from '@/cards/card';
import type { Mark } from '@/cards/edits';
import {
  LEARNING_SETTING,
  type LearningSetting,
  LearningSettingSchema,
  type SharedUse,
} from '@/documents/kinds/settings';
import { inOrder } from '@/documents/order';
import { database } from '../../database';
import { whileThereIsRoom } from '../../storageFull';
import type { Content } from '../backend';
import { outboxTables, queueDocument } from '../outbox';
import type { DocumentRow, Place } from '../rows';
import { withoutId } from '../sharedContent';
import { currentWorkspace } from '../workspace';

const KEY: [Place, string] = ['hub', LEARNING_SETTING];
/** From what tells least to what tells most. */
const LEVELS: readonly SharedUse[] = ['nothing', 'counts', 'words'];

/** What a workspace shares of the use of its cards, who said so, and when; ISO 8601. */
export type LearningConsent = Pick<LearningSetting, 'shares' | 'by' | 'at'>;

function read(content: Content | null | undefined): LearningConsent | undefined {
  const parsed = v.safeParse(LearningSettingSchema, { ...content, _id: LEARNING_SETTING });
  return parsed.success ? parsed.output : undefined;
}

/** What an administrator last said, as it stands on this device; undefined where nobody said anything. */
export async function learningConsent(): Promise<LearningConsent | undefined> {
  return read((await database.documents.get(KEY))?.content);
}

/** The tables that {@link sharedUse} reads. */
export function consentTables() {
  const { documents, outbox, settings } = database;
  return [documents, outbox, settings];
}

/**
 * What this device may share now. To share more the server has to have said so; to share less holds from the
 * moment that an administrator says it here.
 */
export async function sharedUse(): Promise<SharedUse> {
  if (!(await currentWorkspace())) return 'nothing';
  const [here, waiting] = await Promise.all([
    database.documents.get(KEY),
    database.outbox.get(KEY),
  ]);
  const said = [here?.content, ...(waiting ? [waiting.base] : [])].map(
    (content) => read(content)?.shares ?? 'nothing',
  );
  return LEVELS.find((level) => said.includes(level)) ?? 'nothing';
}

/**
 * Says for the workspace what is shared of the use of its cards; the server is told next, and refuses it
 * from who does not manage the workspace.
 *
 * @param by who agrees, or no longer does, and when.
 * @throws StorageFullError where there is no more room.
 */
export function agreeToShare(shares: SharedUse, by: Mark): Promise<void> {
  const { documents } = database;
  return whileThereIsRoom(() =>
    database.transaction('rw', [documents, ...outboxTables()], async () => {
      const before = (await documents.get(KEY))?.content ?? null;
      const said: LearningSetting = {
        ...{ _id: LEARNING_SETTING, schema: DOCUMENT_SCHEMA, shares },
        ...by,
      };
      const [place, id] = KEY;
      const content = inOrder(withoutId(said));
      const row: DocumentRow = { place, id, kind: 'setting', content };
      await documents.put(row);
      await queueDocument({ place, id, before, isDeleted: false }, by.at);
    }),
  );
}
