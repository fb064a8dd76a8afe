import type { MaskedWords } from './maskedWords';
import { nameMasker, type TicketPeople } from './maskNames';
import { maskNumbers } from './maskNumbers';
import { asItStands } from './variables';

/** What is known of the ticket that a text was highlighted in; empty where nothing is. */
export interface TicketFacts extends TicketPeople {
  id: string;
}

/** An e-mail address also as it is written so that no program finds it: `ana [at] post (dot) example`. */
const AT = String.raw`(?:@|\s{0,2}\\?[[(]\s?(?:at|arroba|@)\s?\\?[\])]\s{0,2})`;
const DOT = String.raw`(?:\.|\s{0,2}\\?[[(]\s?(?:dot|punto|\.)\s?\\?[\])]\s{0,2})`;
/** What stands before the @ is 64 characters at most (RFC 5321, section 4.5.3.1.1), as is a part of a domain (RFC 1035). */
const EMAIL = new RegExp(
  String.raw`[\p{L}\d][\p{L}\d._%+'-]{0,64}(?:\\_[\p{L}\d._%+'-]{0,64}){0,8}${AT}[\p{L}\d-]{1,63}(?:${DOT}[\p{L}\d-]{1,63})+`,
  'giu',
);
/**
 * A link with its label, an address alone, one between brackets, a variable: in this order of the
 * groups. Their lengths are bounded, or a long text of opening brackets would take seconds.
 */
const PIECES =
  /(?<!\\)!?\[((?:\\.|[^[\]\\]){0,1000})\]\(([^)\s]{0,2000})\)|<((?:https?:\/\/|mailto:)[^<>\s]{1,2000}|[^<>\s@]{1,100}@[^<>\s]{1,300})>|(https?:\/\/[^\s<>)]+(?<![.,;:!?]))|\{\{[^{}]*\}\}/g;
/** An address within other words, where most people leave out its scheme. */
const ADDRESS =
  /(?<![\p{L}\d@./-])(?:https?:\/\/)?(?:[\p{L}\d-]{1,63}\.){1,6}\p{L}{2,24}(?::\d{1,5})?\/[^\s<>()[\]]{1,2000}(?<![.,;:!?'"*])/giu;
/** Where a help desk keeps its tickets and their customers. */
const TICKET_PATH =
  /\/agent\/|\/tickets?\/|\/requests\/\d|\/inbox\/|\/conversations?\/|\/users?\/|\/customers?\/|\/attachments\//i;
/** A code of an order in an address; the numbers of articles and pages are no secret. */
const CODE = /\b[A-Z]{1,6}-\d{3,}\b/;
/** The number of what somebody bought, in the path or the query of an address. */
const PURCHASE =
  /[/?&](?:orders?|invoices?|bookings?|purchases?|shipments?|tracking|accounts?|pedidos?|facturas?|reservas?|compras?|env[ií]os?|cuentas?|clientes?)(?:[_-]?(?:id|no|number|n[uú]mero))?[/=](?:[\w-]{1,40}[-_])?\d{3,}(?=[/?&#.,]|$)/i;

function isPrivate(address: string): boolean {
  const decoded = address.replace(/%40/gi, '@');
  return (
    /^(?:mailto|tel):/i.test(address) ||
    decoded.includes('@') ||
    CODE.test(address) ||
    PURCHASE.test(address) ||
    TICKET_PATH.test(address)
  );
}

/** A text with e-mail addresses, telephone, account and order numbers as words. */
export function maskPlainText(text: string, words: MaskedWords): string {
  return maskNumbers(text.replace(EMAIL, words.email), words);
}

function maskPrivateAddresses(text: string, words: MaskedWords): string {
  return text.replace(ADDRESS, (address) =>
    isPrivate(address) ? maskAddress(address, words) : address,
  );
}

function maskTicketId(text: string, id: string): string {
  if (!/^[\w-]{1,40}$/.test(id)) return text;
  // A short number may be any number, unless a sign or a word says what it is.
  const before =
    id.length < 5 ? '(#\\s?|\\b(?:ticket|case|caso|conversation|conversación)\\s+#?)' : '(#?)';
  const pattern = new RegExp(`${before}(?<![\\w-])${id}(?![\\w-])`, 'giu');
  return text.replace(pattern, (_, sign: string) => sign + asItStands('ticket.id'));
}

/**
 * A Markdown text that was highlighted in a ticket without what tells its people and orders apart:
 * names and the ticket's number become the variables that stand for them in every answer, other
 * people's names, e-mail addresses, telephone numbers, codes and addresses of tickets and orders become
 * words, links into the help desk keep their label only.
 */
export function maskTicketText(markdown: string, facts: TicketFacts, words: MaskedWords): string {
  const maskNames = nameMasker(facts, words);
  const maskWords = (text: string) => {
    const named = maskNames(maskPrivateAddresses(text, words).replace(EMAIL, words.email));
    return maskNumbers(maskTicketId(named, facts.id), words);
  };
  let masked = '';
  let end = 0;
  for (const match of markdown.matchAll(PIECES)) {
    const [piece, label, target, bracketed, bare] = match;
    masked += maskWords(markdown.slice(end, match.index));
    end = match.index + piece.length;
    const address = target ?? bracketed ?? bare;
    if (address === undefined) masked += piece;
    else if (label === undefined)
      masked += isPrivate(address) ? maskAddress(address, words) : piece;
    else {
      const shown = maskWords(label);
      const isImage = piece.startsWith('!');
      if (!isPrivate(address)) masked += `${isImage ? '!' : ''}[${shown}](${address})`;
      else masked += shown;
    }
  }
  return masked + maskWords(markdown.slice(end));
}

function maskAddress(address: string, words: MaskedWords): string {
  return address.includes('@') ? words.email : words.number;
}
