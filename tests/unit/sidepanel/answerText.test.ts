// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import type { VariableValues } from '@/cards/variables';
import { filledAnswer } from '@/entrypoints/sidepanel/insert/answerText';
import { changeName } from '@/entrypoints/sidepanel/insert/askPerson';
import { panel } from '@/entrypoints/sidepanel/store';
import { database } from '@/storage/database';
import { currentMember } from '@/storage/identity';
import { readSetting } from '@/storage/settings';
import { aCard } from '../cards/aCard';
import { speak } from '../components/strings';
import { emptyDatabase } from '../storage/emptyDatabase';

beforeEach(async () => {
  await emptyDatabase();
  await speak('en');
  panel.setState(panel.getInitialState());
});

/** Answers the question that the panel asks the person. */
async function reply(values: VariableValues): Promise<void> {
  const filling = await vi.waitUntil(() => panel.getState().filling);
  filling.settle(values);
}

it('is signed with the name that is given, and so are the cards of this person', async () => {
  const me = await currentMember('Agent');
  const card = aCard({ answer: { en: { body: 'Regards, {{agent.name}}' } } });
  const filled = filledAnswer(card, 'en', 'copy', null);
  await reply({ 'agent.name': ' Ines ' });
  expect((await filled)?.text).toContain('Ines');
  expect(await readSetting('agent-name')).toBe('Ines');
  expect((await database.members.get(me.id))?.name).toBe('Ines');

  const changed = changeName();
  await reply({ 'agent.name': 'Inés' });
  await changed;
  expect((await database.members.get(me.id))?.name).toBe('Inés');
});

it('goes out though the name finds no room', async () => {
  vi.spyOn(database.settings, 'put').mockRejectedValue(new Error('No room.'));
  const card = aCard({ answer: { en: { body: 'Regards, {{agent.name}}' } } });
  const filled = filledAnswer(card, 'en', 'copy', null);
  await reply({ 'agent.name': 'Ines' });
  expect((await filled)?.text).toBe('Regards, Ines');
});
