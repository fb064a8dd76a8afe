import { Bot } from 'lucide-react';
import type { Role } from '../ticket.ts';
import { testId } from './markers.ts';

interface Props {
  name: string;
  sender: Role;
}

function initialsOf(name: string): string {
  const words = name.split(' ');
  return `${words[0]?.[0] ?? ''}${words.at(-1)?.[0] ?? ''}`;
}

function AgentBadge() {
  return (
    <svg
      className="avatar-badge"
      viewBox="0 0 12 12"
      aria-hidden="true"
      {...testId('omni-log-avatar-badge-AgentBadge')}
    >
      <circle cx="6" cy="6" r="5" />
      <path d="M3.8 6.2 5.4 7.7 8.3 4.4" />
    </svg>
  );
}

export function Avatar({ name, sender }: Props) {
  const kind = sender === 'end-user' ? 'customer' : sender === 'bot' ? 'bot' : 'agent';
  return (
    <span className={`avatar avatar-${kind}`}>
      {kind === 'bot' ? <Bot size={15} aria-hidden="true" /> : initialsOf(name)}
      {kind === 'customer' ? null : <AgentBadge />}
    </span>
  );
}
