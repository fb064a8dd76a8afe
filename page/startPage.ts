import { browser } from 'wxt/browser';
import type { HelpdeskAdapter } from '@/helpdesks/adapter';
import { rememberCarets } from '@/helpdesks/editors/caret';
import { rememberTyping } from '@/helpdesks/editors/undoStep';
import { answerPanels, tellReady } from '@/messaging/pageSide';
import { TICKET_PORT } from '@/messaging/ticketReport';
import { FocusMemory } from './focusMemory';
import { Insertions } from './insertions';
import { TicketReporter } from './ticketReporter';

/** Starts Sidecard on a help desk's page; everything ends when the signal aborts. */
export function startPage(page: Document, adapter: HelpdeskAdapter, signal: AbortSignal): void {
  const focus = new FocusMemory(page, signal);
  rememberCarets(page, signal);
  rememberTyping(page, signal);
  const reporter = new TicketReporter(page, adapter, focus);
  const insertions = new Insertions(page, adapter, focus);

  /** What ends the following of each panel's port. */
  const ports = new Map<ReturnType<typeof browser.runtime.connect>, () => void>();
  const follow = (port: ReturnType<typeof browser.runtime.connect>) => {
    if (port.name !== TICKET_PORT) return;
    ports.set(
      port,
      reporter.listen((report) => port.postMessage(report)),
    );
    port.onDisconnect.addListener(() => {
      ports.get(port)?.();
      ports.delete(port);
    });
  };
  browser.runtime.onConnect.addListener(follow);
  const stopAnswering = answerPanels({
    'insert.begin': (body) => insertions.begin(body),
    'insert.verify': (body) => insertions.verify(body),
    'undo.begin': (body) => insertions.beginUndo(body),
    'undo.verify': (body) => insertions.verifyUndo(body),
  });
  signal.addEventListener('abort', () => {
    for (const [port, stop] of ports) {
      stop();
      port.disconnect();
    }
    ports.clear();
    // After an update of the extension its interfaces are gone from the old script.
    if (!browser.runtime?.id) return;
    browser.runtime.onConnect.removeListener(follow);
    stopAnswering();
  });
  tellReady().catch(() => {
    // No panel is open: there is nobody to tell, and a panel opened later asks by itself.
  });
}
