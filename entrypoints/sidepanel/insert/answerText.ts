import { chooseAnswer } from '@/cards/answer';
import type { Card } from '@/cards/card';
import { markdownToHtml, plainTextToHtml } from '@/cards/markdownHtml';
import { markdownToText } from '@/cards/markdownText';
import { knownValues, missingVariables } from '@/cards/variables';
import type { Ticket } from '@/helpdesks/ticket';
import { readSetting } from '@/storage/settings';
import { askPerson, rememberName } from './askPerson';
import type { InsertableText } from './insertion';

/**
 * A card's answer, its variables filled from the ticket, the settings and, for the rest, the person;
 * null when the person thinks better of it. The agent's own name is asked for once.
 *
 * @param ticket the ticket it is for, as it was when the person asked; null without one.
 */
export async function filledAnswer(
  card: Card,
  lang: string | undefined,
  purpose: 'insert' | 'copy',
  ticket: Ticket | null,
): Promise<(InsertableText & { lang: string }) | null> {
  const answer = chooseAnswer(card, lang);
  const known = knownValues({
    requesterName: ticket?.requester.name,
    ticketId: ticket?.id,
    agentName: await readSetting('agent-name'),
  });
  const variables = missingVariables(answer.body, known);
  const asked =
    variables.length > 0 ? await askPerson({ title: answer.title, variables, purpose }) : {};
  if (asked === null) return null;
  await rememberName(asked);
  const values = { ...known, ...asked };
  const text = markdownToText(answer.body, values);
  return {
    lang: answer.lang,
    html: markdownToHtml(answer.body, values),
    plainHtml: plainTextToHtml(text),
    text,
  };
}
