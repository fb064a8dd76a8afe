import { ChevronDown, Mail, MessageSquare, StickyNote } from 'lucide-react';
import { useState } from 'react';
import type { Channel } from '../../ticket.ts';
import { label } from '../labels.ts';
import { testId } from '../markers.ts';
import { switchChannel } from '../store.ts';

interface Props {
  ticketId: number;
  channel: Channel;
}

const choices = [
  { channel: 'web', name: 'publicReply', Icon: Mail },
  { channel: 'internal', name: 'internalNote', Icon: StickyNote },
  { channel: 'native_messaging', name: 'messaging', Icon: MessageSquare },
] as const;

export function ChannelSwitcher({ ticketId, channel }: Props) {
  const [open, setOpen] = useState(false);
  const current = choices.find((choice) => choice.channel === channel) ?? choices[0];
  return (
    <span className="switcher">
      <button
        type="button"
        className="switcher-button"
        aria-haspopup="menu"
        aria-expanded={open}
        aria-label={`${label('channelMenu')}: ${label(current.name)}`}
        onClick={() => setOpen(!open)}
        {...testId('omnichannel-channel-switcher-button', { 'data-channel': channel })}
      >
        <current.Icon size={14} aria-hidden="true" />
        {label(current.name)}
        <ChevronDown size={14} aria-hidden="true" />
      </button>
      {open && (
        <span className="menu" role="menu">
          {choices.map((choice) => (
            <button
              key={choice.channel}
              type="button"
              role="menuitem"
              onClick={() => {
                setOpen(false);
                switchChannel(ticketId, choice.channel);
              }}
              {...testId(`omnichannel-channel-switcher-menuitem-${choice.channel}`)}
            >
              <choice.Icon size={14} aria-hidden="true" />
              {label(choice.name)}
            </button>
          ))}
        </span>
      )}
    </span>
  );
}
