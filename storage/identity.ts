import { DOCUMENT_SCHEMA, type Member } from '@/cards/card';
import { newId } from '@/cards/ids';
import { database } from './database';
import { readSetting, writeSetting } from './settings';

/**
 * The member who works on this device, made at the first need. Their name is the one that answers
 * are signed with and follows it; in a team it is the one that the team knows.
 *
 * @param nameless what to call a person who has not given a name yet.
 */
export function currentMember(nameless: string): Promise<Member> {
  const { members, settings } = database;
  return database.transaction('rw', members, settings, async () => {
    const id = (await readSetting('me')) ?? newId('member');
    const known = await members.get(id);
    if (known && (await readSetting('workspace'))) return known;
    const name = (await readSetting('agent-name'))?.trim() || known?.name || nameless;
    if (known?.name === name) return known;
    const member: Member = { id, schema: DOCUMENT_SCHEMA, name };
    await members.put(member);
    await writeSetting('me', id);
    return member;
  });
}
