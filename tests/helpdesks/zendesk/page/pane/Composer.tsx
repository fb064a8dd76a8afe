import { ChevronDown, PanelRight, Zap } from 'lucide-react';
import { useRef } from 'react';
import type { Channel, Ticket } from '../../ticket.ts';
import { CkEditor } from '../editor/CkEditor.tsx';
import { draftOf, registerComposer } from '../editor/composers.ts';
import type { Label } from '../labels.ts';
import { label } from '../labels.ts';
import { testId } from '../markers.ts';
import { changeTicket } from '../store.ts';
import { submitReply } from '../submit.ts';
import { ChannelSwitcher } from './ChannelSwitcher.tsx';

interface Props {
  ticket: Ticket;
  channel: Channel;
}

const boxLabels: Record<Channel, Label> = {
  web: 'replyBox',
  internal: 'noteBox',
  native_messaging: 'chatBox',
};

/** Mounted anew for each channel (by its key), so the editable is another element each time. */
export function Composer({ ticket, channel }: Props) {
  const chat = channel === 'native_messaging';
  const submit = useRef(() => submitReply(ticket.id, channel));
  const toolbarPlace = useRef<HTMLSpanElement>(null);
  return (
    <div className={`composer is-${channel}`} {...testId('editor-view')}>
      <div className="composer-bar">
        <ChannelSwitcher ticketId={ticket.id} channel={channel} />
        <span className="composer-to">
          {channel === 'internal' ? (
            label('team')
          ) : (
            <>
              {label('to')} <span className="chip">{ticket.requester.name}</span>
            </>
          )}
        </span>
        <button
          type="button"
          className="quiet-button"
          onClick={() =>
            changeTicket(ticket.id, (state) => ({ sideConversation: !state.sideConversation }))
          }
        >
          <PanelRight size={14} aria-hidden="true" />
          {label('sideConversation')}
        </button>
      </div>
      <div className="editor" {...testId('ticket-rich-text-editor')}>
        <CkEditor
          kind={chat ? 'plain' : 'rich'}
          label={label(boxLabels[channel])}
          attributes={testId(
            chat ? 'omnicomposer-plain-text-ckeditor' : 'omnicomposer-rich-text-ckeditor',
          )}
          initialData={draftOf(ticket.id, channel)}
          toolbarPlace={toolbarPlace}
          onReady={(editor) => {
            if (chat) {
              editor.editing.view.document.on(
                'enter',
                (event, data) => {
                  if (data.isSoft) return;
                  data.preventDefault();
                  event.stop();
                  submit.current();
                },
                { priority: 'high' },
              );
            }
            return registerComposer(ticket.id, channel, editor);
          }}
        />
      </div>
      <div className="composer-foot">
        <span ref={toolbarPlace} className="editor-toolbar" />
        <button type="button" className="quiet-button">
          <Zap size={14} aria-hidden="true" />
          {label('applyMacro')}
        </button>
        <span className="submit-group">
          <button
            type="button"
            className="submit"
            onClick={() => submit.current()}
            {...testId(chat ? 'omnichannel-omnicomposer-send-button' : 'submit_button-button')}
          >
            {label(chat ? 'send' : 'submit')}
          </button>
          {!chat && (
            <span className="submit-more">
              <ChevronDown size={14} aria-hidden="true" />
            </span>
          )}
        </span>
      </div>
    </div>
  );
}
