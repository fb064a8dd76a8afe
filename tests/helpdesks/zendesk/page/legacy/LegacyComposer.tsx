import { useRef } from 'react';
import type { Channel, Ticket } from '../../ticket.ts';
import { CkEditor } from '../editor/CkEditor.tsx';
import { draftOf, registerComposer } from '../editor/composers.ts';
import { label } from '../labels.ts';
import { markerClass, testId } from '../markers.ts';
import { switchChannel } from '../store.ts';
import { submitReply } from '../submit.ts';

interface Props {
  ticket: Ticket;
  channel: Channel;
}

const choices = [
  { channel: 'web', name: 'publicReply' },
  { channel: 'internal', name: 'internalNote' },
] as const;

export function LegacyComposer({ ticket, channel }: Props) {
  const toolbarPlace = useRef<HTMLSpanElement>(null);
  const shown = channel === 'internal' ? 'internal' : 'web';
  return (
    <div className={`composer is-${shown}`}>
      <div className="composer-bar">
        {choices.map((choice) => (
          <button
            key={choice.channel}
            type="button"
            className={choice.channel === shown ? 'switcher-button' : 'quiet-button'}
            onClick={() => switchChannel(ticket.id, choice.channel)}
          >
            {label(choice.name)}
          </button>
        ))}
      </div>
      <div className={markerClass('editor', 'zendesk-editor--rich-text-container')}>
        <CkEditor
          kind="rich"
          label={label(shown === 'internal' ? 'noteBox' : 'replyBox')}
          attributes={{ class: markerClass('legacy-box', 'zendesk-editor--rich-text-comment') }}
          initialData={draftOf(ticket.id, channel)}
          toolbarPlace={toolbarPlace}
          onReady={(editor) => registerComposer(ticket.id, channel, editor)}
        />
      </div>
      <div className="composer-foot">
        <span ref={toolbarPlace} className="editor-toolbar" />
        <span className="submit-group">
          <button
            type="button"
            className="submit"
            onClick={() => submitReply(ticket.id, channel)}
            {...testId('submit_button-button')}
          >
            {label('submit')}
          </button>
        </span>
      </div>
    </div>
  );
}
