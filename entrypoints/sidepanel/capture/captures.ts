import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { helpdeskOfHost } from '@/helpdesks/ticketAddress';
import { answerRequests } from '@/messaging/receive';
import { dropCapture, turnIntoDraft, watchCaptures } from '@/storage/captures';
import type { Capture } from '@/storage/database';
import { readSetting } from '@/storage/settings';
import { isReading, panel, ticketOf } from '../store';
import { tellProblem, told } from '../told';
import { toldWriting } from '../toldWriting';
import type { DraftedCapture } from './captureDraft';

/**
 * A page that has not answered by then, in ms, will not: its words go without their form. Longer than
 * the background asks it: all of its frames, then the page itself.
 */
const PATIENCE_MS = 3500;
/** How long a panel that was just opened waits for the ticket whose names are to be masked, in ms. */
const TICKET_MS = 1500;

function isReady({ state, at }: Capture): boolean {
  return state === 'read' || Date.now() - Date.parse(at) >= PATIENCE_MS;
}

/** Waits until the panel knows whether the tab holds a ticket. */
function untilTicketKnown(): Promise<void> {
  const isKnown = () => !isReading(panel.getState().page);
  if (isKnown()) return Promise.resolve();
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      unsubscribe();
      resolve();
    };
    const timer = setTimeout(done, TICKET_MS);
    const unsubscribe = panel.subscribe(() => {
      if (isKnown()) done();
    });
  });
}

async function drafted(capture: Capture): Promise<DraftedCapture | null> {
  if (helpdeskOfHost(capture.pageUrl)) await untilTicketKnown();
  const [agentName, language, { draftOfCapture }] = await Promise.all([
    readSetting('agent-name'),
    readSetting('answer-language'),
    // Loaded when it is needed: it brings the reading of HTML and of languages along.
    import('./captureDraft'),
  ]);
  const ticket = ticketOf(panel.getState().page);
  return draftOfCapture(capture, { ticket, agentName, language });
}

const MASKED_NOTES = {
  names: ['capture.masked'],
  numbers: ['capture.namesLeft'],
  nothing: [],
} as const satisfies Record<DraftedCapture['masked'], readonly string[]>;

function show({ draft, isPlain, masked }: DraftedCapture): void {
  // What lies open below stays where it is; a form that was typed into is kept as a draft.
  panel.setState({ openDraft: draft.id, openCard: null, leftCard: null });
  const notes = [
    ...(isPlain ? [i18n.t('capture.plain')] : []),
    ...MASKED_NOTES[masked].map((note) => i18n.t(note)),
  ];
  const text = notes.length > 0 ? notes.join(' ') : i18n.t('capture.kept');
  panel.getState().showStatus({ text, tone: 'plain' });
}

/** Turns a highlight into a draft, unless another panel did so, and shows its form. */
async function take(capture: Capture): Promise<void> {
  const made = await drafted(capture);
  if (made && (await turnIntoDraft(capture.id, made.draft))) show(made);
  if (!made && (await dropCapture(capture.id))) tellProblem(i18n.t('capture.nothing'));
}

/** The highlights of a window, and those whose window is gone. */
async function forWindow(captures: readonly Capture[], own: number | undefined) {
  const windows = new Set((await browser.windows.getAll()).map(({ id }) => id));
  return captures.filter(({ windowId }) => windowId === own || !windows.has(windowId));
}

/**
 * Takes the highlights of this panel's window, and of windows that were closed, as they come:
 * each becomes a draft whose form opens.
 *
 * @returns what ends it, once nothing is under way.
 */
export async function listenForCaptures(): Promise<() => Promise<void>> {
  const { id: own } = await browser.windows.getCurrent();
  let work = Promise.resolve();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = (captures: readonly Capture[]) => {
    clearTimeout(timer);
    work = work.then(() =>
      told(async () => {
        const ready = await forWindow(captures.filter(isReady), own);
        // Each by itself: one that fails keeps no other from its form.
        for (const each of ready) await toldWriting('form', () => take(each));
      }),
    );
    // Nothing changes in storage when a page fails to answer.
    if (captures.some((each) => !isReady(each))) {
      timer = setTimeout(() => look(captures), PATIENCE_MS);
    }
  };
  const watching = watchCaptures().subscribe({
    next: look,
    error: () => panel.setState({ failure: 'storage' }),
  });
  const stopAnswering = answerRequests({
    'capture.not-kept': ({ windowId }, sender) => {
      if (windowId !== own || sender.tab) return undefined;
      tellProblem(i18n.t('capture.notKept'));
      return Promise.resolve(true);
    },
  });
  return () => {
    watching.unsubscribe();
    stopAnswering();
    clearTimeout(timer);
    return work;
  };
}
