import type { Card } from './card';
import type { MaskedWords } from './maskedWords';
import { maskTicketText, type TicketFacts } from './masking';

/** What in a card may be a customer's: a name that somebody is greeted by, an address, a number. */
export type TraceKind = 'name' | 'contact' | 'number';

/** Where in a card something stands that may be a customer's. */
export interface TicketTrace {
  kind: TraceKind;
  /** The words around it, on one line. */
  excerpt: string;
}

/** What stands in for what is found while it is looked for: signs that no text has. */
const MARKS: MaskedWords = {
  ...{ name: '\uE000', email: '\uE001', phone: '\uE002' },
  ...{ account: '\uE003', number: '\uE004' },
};
const KINDS: Record<string, TraceKind> = {
  ...{ [MARKS.name]: 'name', [MARKS.email]: 'contact', [MARKS.phone]: 'contact' },
  ...{ [MARKS.account]: 'number', [MARKS.number]: 'number' },
};
const ANY_MARK = /[\uE000-\uE004]/u;
/** Of no ticket in particular: whom a greeting names is found all the same. */
const NO_TICKET: TicketFacts = { id: '', requester: '', agents: [], others: [] };

/** So much of the text is shown before and behind what was found, in UTF-16 units. */
const BEFORE = 30;
const BEHIND = 50;

function excerptAt(text: string, at: number): string {
  const start = Math.max(0, at - BEFORE);
  const words = text.slice(start, at + BEHIND).replace(/\s+/g, ' ');
  return `${start > 0 ? '…' : ''}${words}${at + BEHIND < text.length ? '…' : ''}`.trim();
}

/** Where two texts cease to be the same; -1 for nowhere. */
function firstDifference(one: string, other: string): number {
  for (let at = 0; at < one.length; at += 1) {
    if (one.charCodeAt(at) !== other.charCodeAt(at)) return at;
  }
  return -1;
}

/** The first thing in a text that may be a customer's. */
function traceIn(text: string): TicketTrace | null {
  // Marks of its own would be taken for something found.
  if (ANY_MARK.test(text)) return null;
  const masked = maskTicketText(text, NO_TICKET, MARKS);
  const at = firstDifference(text, masked);
  if (at === -1) return null;
  // Whom a greeting names is masked by the variable for whom one answers; else it is a link to an address.
  const other: TraceKind = masked.startsWith('{{', at) ? 'name' : 'contact';
  return { kind: KINDS[masked.charAt(at)] ?? other, excerpt: excerptAt(text, at) };
}

function textsOf({ title, answer, notes, keywords, sources, triggers }: Card): string[] {
  return [
    ...[title, notes],
    ...Object.values(answer).flatMap((each) => [each.title ?? '', each.body]),
    ...keywords,
    ...sources.flatMap(({ name, url = '', quote = '' }) => [name, url, quote]),
    ...triggers.flatMap(({ phrase = '' }) => phrase),
  ];
}

/** What in a card looks like a customer's: of each kind the first that is found, and of each line one. */
export function ticketTraces(card: Card): TicketTrace[] {
  const lines = textsOf(card).flatMap((text) => text.split('\n'));
  const found = lines.flatMap((line) => traceIn(line) ?? []);
  return found.filter(({ kind }, at) => found.findIndex((each) => each.kind === kind) === at);
}
