import { i18n } from '#i18n';
import type { VariableValues } from '@/cards/variables';
import { renameMe } from '@/storage/renameMe';
import { type Filling, panel } from '../store';

/** Asks the person to fill variables; null when they think better of it. */
export function askPerson(question: Omit<Filling, 'settle'>): Promise<VariableValues | null> {
  return new Promise((resolve) => {
    const settle = (values: VariableValues | null) => {
      panel.setState({ filling: null });
      resolve(values);
    };
    panel.setState({ filling: { ...question, settle } });
  });
}

/** Remembers the agent's own name where it was asked for. */
export async function rememberName(asked: VariableValues): Promise<void> {
  const name = asked['agent.name']?.trim();
  if (!name) return;
  await renameMe(name).catch(() => {
    // Storage may be full: the answer goes out all the same, and the name is asked for again.
  });
}

/** Lets the agent change the name that answers are signed with. */
export async function changeName(): Promise<void> {
  const variables = ['agent.name'];
  const asked = await askPerson({ title: i18n.t('sign.title'), variables, purpose: 'sign' });
  const name = asked?.['agent.name']?.trim();
  if (name) await renameMe(name);
}
