import { i18n } from '#i18n';
import { captureSource } from '@/cards/captureSource';
import type { Draft } from '@/cards/draft';
import { blankFields } from '@/cards/fields';
import { htmlToMarkdown, plainTextToMarkdown } from '@/cards/htmlToMarkdown';
import { newId } from '@/cards/ids';
import { maskedWords } from '@/cards/maskedWords';
import { maskTicketText } from '@/cards/masking';
import { guessTitle } from '@/cards/titleGuess';
import { helpdeskAt } from '@/helpdesks/hosts';
import type { Ticket } from '@/helpdesks/ticket';
import { languageOf } from '@/ranking/language';
import type { Capture } from '@/storage/database';

/** The help desks as sources are called. */
const PRODUCTS = { zendesk: 'Zendesk', intercom: 'Intercom' } as const satisfies Record<
  Ticket['helpdesk'],
  string
>;

/** What is known in the panel beside the highlight. */
export interface CaptureContext {
  /** The ticket at hand; asked for only where the highlight is of a help desk. */
  ticket: Ticket | null;
  agentName: string | undefined;
  /** The language of answers that do not tell theirs. BCP 47. */
  language: string | undefined;
}

/** A draft made of a highlight, and what the person should know of it. */
export interface DraftedCapture {
  draft: Draft;
  /** Whether the page gave words without their form. */
  isPlain: boolean;
  /** Whether something was masked. */
  isMasked: boolean;
}

function factsOf({ ticket, agentName }: CaptureContext) {
  const writers = ticket?.messages.filter(({ role }) => role === 'agent' || role === 'note') ?? [];
  const agents = [...writers.map(({ author }) => author), agentName ?? ''];
  return {
    id: ticket?.id ?? '',
    requester: ticket?.requester.name ?? '',
    agents: [...new Set(agents)].filter((name) => name !== ticket?.requester.name),
  };
}

/**
 * A highlight as the draft of a card: its text as Markdown, a title, its source by the privacy rule,
 * and what was said in a ticket masked. Null where the highlight holds no words.
 */
export function draftOfCapture(capture: Capture, context: CaptureContext): DraftedCapture | null {
  const fromHtml = capture.html === '' ? '' : htmlToMarkdown(capture.html);
  const markdown = fromHtml || plainTextToMarkdown(capture.text);
  if (markdown.trim() === '') return null;
  const lang = languageOf(capture.text) ?? context.language ?? i18n.t('locale');
  const helpdesk = helpdeskAt(capture.pageUrl);
  const body = helpdesk ? maskTicketText(markdown, factsOf(context), maskedWords(lang)) : markdown;
  const product = helpdesk && PRODUCTS[helpdesk];
  return {
    draft: {
      id: newId('draft'),
      base: null,
      fields: {
        ...blankFields(lang, null),
        title: guessTitle(body, helpdesk ? '' : capture.pageTitle),
        answer: { [lang]: { body } },
      },
      source: captureSource({ ...capture, product }),
      at: new Date().toISOString(),
    },
    isPlain: fromHtml === '',
    isMasked: body !== markdown,
  };
}
