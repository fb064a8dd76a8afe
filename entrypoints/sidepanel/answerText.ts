import { chooseAnswer } from '@/cards/answer';
import type { Card } from '@/cards/card';
import { markdownToHtml, plainTextToHtml } from '@/cards/markdownHtml';
import { markdownToText } from '@/cards/markdownText';
import { knownValues, missingVariables, type VariableValues } from '@/cards/variables';
import { readSetting, writeSetting } from '@/storage/device';
import type { InsertableText } from './insertion';
import { type Filling, panel, ticketOf } from './store';

function ask(question: Omit<Filling, 'settle'>): Promise<VariableValues | null> {
  return new Promise((resolve) => {
    const settle = (values: VariableValues | null) => {
      panel.setState({ filling: null });
      resolve(values);
    };
    panel.setState({ filling: { ...question, settle } });
  });
}

/**
 * A card's answer, its variables filled from the ticket, the settings and, for the rest, the person;
 * null when the person thinks better of it. The agent's own name is asked for once.
 */
export async function filledAnswer(
  card: Card,
  lang: string | undefined,
  purpose: Filling['purpose'],
): Promise<(InsertableText & { lang: string }) | null> {
  const answer = chooseAnswer(card, lang);
  const ticket = ticketOf(panel.getState().page);
  const known = knownValues({
    requesterName: ticket?.requester.name,
    ticketId: ticket?.id,
    agentName: await readSetting('agent-name'),
  });
  const variables = missingVariables(answer.body, known);
  const asked = variables.length > 0 ? await ask({ title: answer.title, variables, purpose }) : {};
  if (asked === null) return null;
  const agentName = asked['agent.name']?.trim();
  if (agentName) await writeSetting('agent-name', agentName);
  const values = { ...known, ...asked };
  const text = markdownToText(answer.body, values);
  return {
    lang: answer.lang,
    html: markdownToHtml(answer.body, values),
    plainHtml: plainTextToHtml(text),
    text,
  };
}
