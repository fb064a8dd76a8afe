import { X } from 'lucide-react';
import { useRef } from 'react';
import type { Ticket } from '../../ticket.ts';
import { CkEditor } from '../editor/CkEditor.tsx';
import { label } from '../labels.ts';
import { testId } from '../markers.ts';
import { changeTicket } from '../store.ts';

/** Stands before the composer in the document: the first editor found is the wrong one. */
export function SideConversation({ ticket }: { ticket: Ticket }) {
  const toolbarPlace = useRef<HTMLDivElement>(null);
  return (
    <section className="side" aria-label={label('sideConversation')}>
      <div className="side-head">
        <strong>{label('sideConversation')}</strong>
        <span className="composer-to">
          {label('to')} <span className="chip">warehouse@meadowlark.example</span>
        </span>
        <button
          type="button"
          className="quiet-button"
          aria-label={label('closeTab')}
          onClick={() => changeTicket(ticket.id, () => ({ sideConversation: false }))}
        >
          <X size={14} aria-hidden="true" />
        </button>
      </div>
      <div className="editor" {...testId('side-conversation-editor')}>
        <CkEditor
          kind="rich"
          label={label('sideBox')}
          attributes={{}}
          initialData=""
          toolbarPlace={toolbarPlace}
          onReady={() => () => undefined}
        />
      </div>
      <div ref={toolbarPlace} className="editor-toolbar" />
    </section>
  );
}
