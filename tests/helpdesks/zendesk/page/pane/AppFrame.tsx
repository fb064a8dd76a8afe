import type { ReactNode } from 'react';
import { useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { Order, Ticket } from '../../ticket.ts';
import { label } from '../labels.ts';
import { testId } from '../markers.ts';
import { dayOf } from '../time.ts';

const frameStyle = `body { margin: 0; font: 12.5px/1.5 'Segoe UI', Roboto, Arial, sans-serif;
  color: #1d2724 } p { margin: 0 0 6px; display: flex; justify-content: space-between; gap: 12px }
  .quiet { color: #66736e }`;

function OrderFacts({ order }: { order: Order | undefined }): ReactNode {
  if (order === undefined) return <p className="quiet">{label('noOrders')}</p>;
  return (
    <>
      <p>
        <strong>{order.number}</strong>
        <span className="quiet">{dayOf(order.placed)}</span>
      </p>
      {order.lines.map((line) => (
        <p key={line.name}>
          <span>{line.name}</span>
          <span>{line.price}</span>
        </p>
      ))}
      <p className="quiet">{order.status}</p>
    </>
  );
}

/** An app's frame: the address holds the app's host, but a blank page asks nothing of a network. */
export function AppFrame({ ticket }: { ticket: Ticket }) {
  const [body, setBody] = useState<HTMLElement | null>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  const findBody = () => setBody(frame.current?.contentDocument?.body ?? null);
  useEffect(findBody, []);
  const source = `https://1010.apps.zdusercontent.com/orders?ticket=${ticket.id}`;
  return (
    <div {...testId('app-element')}>
      <iframe
        ref={frame}
        className="app-frame"
        title={label('apps')}
        src={`about:blank#${source}`}
        data-src={source}
        onLoad={findBody}
      />
      {body !== null &&
        createPortal(
          <>
            <style>{frameStyle}</style>
            <OrderFacts order={ticket.order} />
          </>,
          body,
        )}
    </div>
  );
}
