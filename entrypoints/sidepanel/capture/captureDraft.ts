import { i18n } from '#i18n';
import { captureSource } from '@/cards/captureSource';
import type { Draft } from '@/cards/draft';
import { blankFields } from '@/cards/fields';
import { htmlToMarkdown, plainTextToMarkdown } from '@/cards/htmlToMarkdown';
import { newId } from '@/cards/ids';
import { maskedWords } from '@/cards/maskedWords';
import { maskTicketText } from '@/cards/masking';
import { guessTitle } from '@/cards/titleGuess';
import { HELPDESK_NAMES } from '@/helpdesks/names';
import { peopleOf } from '@/helpdesks/people';
import type { Ticket } from '@/helpdesks/ticket';
import { helpdeskOfHost, isAddressOf } from '@/helpdesks/ticketAddress';
import { sureLanguageOf } from '@/ranking/language';
import type { Capture } from '@/storage/database';

/** What is known in the panel beside the highlight. */
export interface CaptureContext {
  /** The ticket that the panel shows, which need not be the one that the highlight is of. */
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
  /**
   * What was masked: `names` too, `numbers` alone since the highlight's ticket is not known, or
   * nothing, since there was nothing or the page is no help desk's.
   */
  masked: 'names' | 'numbers' | 'nothing';
}

/** The ticket that a highlight is of, if it is the one at hand. */
function ticketOf({ pageUrl }: Capture, { ticket }: CaptureContext): Ticket | null {
  return ticket && isAddressOf(ticket, pageUrl) ? ticket : null;
}

/**
 * A highlight as the draft of a card: its text as Markdown, a title, its source by the privacy rule,
 * and what was said in a ticket masked. Null where the highlight holds no words.
 */
export function draftOfCapture(capture: Capture, context: CaptureContext): DraftedCapture | null {
  const fromHtml = capture.html === '' ? '' : htmlToMarkdown(capture.html);
  const markdown = fromHtml || plainTextToMarkdown(capture.text);
  if (markdown.trim() === '') return null;
  const lang = sureLanguageOf(capture.text) ?? context.language ?? i18n.t('locale');
  const words = maskedWords(lang);
  const helpdesk = helpdeskOfHost(capture.pageUrl);
  const ticket = ticketOf(capture, context);
  const facts = { id: ticket?.id ?? '', ...peopleOf(ticket, context.agentName) };
  const body = helpdesk ? maskTicketText(markdown, facts, words) : markdown;
  const product = helpdesk && HELPDESK_NAMES[helpdesk];
  const isMasked = body !== markdown;
  return {
    draft: {
      id: newId('draft'),
      base: null,
      fields: {
        ...blankFields(lang, null),
        title: guessTitle(body, helpdesk ? '' : capture.pageTitle, lang),
        answer: { [lang]: { body } },
      },
      source: captureSource({ ...capture, product }, words),
      at: new Date().toISOString(),
    },
    isPlain: fromHtml === '',
    masked: helpdesk && !ticket ? 'numbers' : isMasked ? 'names' : 'nothing',
  };
}
