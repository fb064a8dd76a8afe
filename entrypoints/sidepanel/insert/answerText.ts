import { i18n } from '#i18n';
import { chooseAnswer } from '@/cards/answer';
import type { Card } from '@/cards/card';
import { markdownToHtml, plainTextToHtml } from '@/cards/markdownHtml';
import { markdownToText } from '@/cards/markdownText';
import { knownValues, missingVariables, type VariableValues } from '@/cards/variables';
import type { Ticket } from '@/helpdesks/ticket';
import { renameMe } from '@/storage/renameMe';
import { readSetting } from '@/storage/settings';
import { type Filling, panel } from '../store';
import type { InsertableText } from './insertion';

function ask(question: Omit<Filling, 'settle'>): Promise<VariableValues | null> {
  return new Promise((resolve) => {
    const settle = (values: VariableValues | null) => {
      panel.setState({ filling: null });
      resolve(values);
    };
    panel.setState({ filling: { ...question, settle } });
  });
}

async function rememberName(asked: VariableValues): Promise<void> {
  const name = asked['agent.name']?.trim();
  if (!name) return;
  await renameMe(name).catch(() => {
    // Storage may be full: the answer goes out all the same, and the name is asked for again.
  });
}

/** Lets the agent change the name that answers are signed with. */
export async function changeName(): Promise<void> {
  const variables = ['agent.name'];
  const asked = await ask({ title: i18n.t('sign.title'), variables, purpose: 'sign' });
  const name = asked?.['agent.name']?.trim();
  if (name) await renameMe(name);
}

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
  const asked = variables.length > 0 ? await ask({ title: answer.title, variables, purpose }) : {};
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
