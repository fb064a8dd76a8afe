import { chooseAnswer } from '@/cards/answer';
import type { Card } from '@/cards/card';
import { type FaqPart, faqAnswer } from '@/cards/faq';
import { markdownToHtml, plainTextToHtml } from '@/cards/markdownHtml';
import { markdownToText } from '@/cards/markdownText';
import { knownValues, missingVariables } from '@/cards/variables';
import type { Ticket } from '@/helpdesks/ticket';
import { readSetting } from '@/storage/settings';
import { askPerson, rememberName } from './askPerson';
import type { InsertableText } from './insertion';

/** What of a card is inserted: the whole answer in its language, or the answer to one question of it. */
export function chosenAnswer(card: Card, lang: string | undefined, part: FaqPart | undefined) {
  const answer = chooseAnswer(card, lang);
  if (!part) return answer;
  return { ...answer, title: part.question, body: faqAnswer(answer.body, part) ?? '' };
}

/**
 * A card's answer, its variables filled from the ticket, the settings and, for the rest, the person;
 * null when the person thinks better of it. The agent's own name is asked for once.
 *
 * @param ticket the ticket it is for, as it was when the person asked; null without one.
 * @param part one question of it, whose answer alone is wanted; it has no words once it is asked there no more.
 */
export async function filledAnswer(
  card: Card,
  lang: string | undefined,
  purpose: 'insert' | 'copy',
  ticket: Ticket | null,
  part?: FaqPart,
): Promise<(InsertableText & { lang: string }) | null> {
  const answer = chosenAnswer(card, lang, part);
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
    html: markdownToHtml(answer.body, values, card.images),
    plainHtml: plainTextToHtml(text),
    text,
  };
}
