import type { Card } from '@/cards/card';
import type { Ticket } from '@/helpdesks/ticket';
import { fold } from '../fold';
import type { Reason } from '../reasons';
import { plainWords } from '../terms';

/** A part of a trigger that a ticket has. */
export type TriggerReason = Extract<Reason, { kind: 'trigger' }>;

type Trigger = Card['triggers'][number];
export type Part = TriggerReason['by'];

/** Longer values are said by no ticket, in UTF-16 units; a name of a host has at most 253. */
const MAX_VALUE_LENGTH = 253;

/** A part as it is compared, and as it was written. */
export interface Condition {
  by: Part;
  value: string;
  compared: string;
}

/** What of a ticket triggers look at. */
export interface TriggerTicket extends Pick<Ticket, 'url' | 'tags'> {
  /** Its cleaned texts, each for itself: no phrase goes from one into the next. */
  texts: readonly string[];
}

/** A host's name as browsers write it; empty for what is none. Whole addresses and `*.` are understood. */
function hostOf(written: string): string {
  const name = written
    .trim()
    .replace(/^[a-z][a-z\d+.-]*:\/\//i, '')
    .replace(/^(?:\*?\.)+/, '');
  const address = `https://${name}`;
  return URL.canParse(address) ? new URL(address).hostname.replace(/\.$/, '') : '';
}

function comparablePhrase(text: string): string {
  const words = plainWords(text).join(' ');
  return words === '' ? '' : ` ${words} `;
}

function comparedAs(by: Part, value: string): string {
  switch (by) {
    case 'host':
      return hostOf(value);
    case 'tag':
      return fold(value).trim();
    case 'phrase':
      return comparablePhrase(value);
  }
}

/** All of what a trigger asks for; null where that is nothing, or nothing that a ticket can have. */
export function conditionsOf(trigger: Trigger): Condition[] | null {
  const conditions: Condition[] = [];
  for (const by of ['host', 'tag', 'phrase'] as const) {
    const value = trigger[by]?.trim() ?? '';
    if (value === '') continue;
    const compared = value.length <= MAX_VALUE_LENGTH ? comparedAs(by, value) : '';
    if (compared === '') return null;
    conditions.push({ by, value, compared });
  }
  return conditions.length > 0 ? conditions : null;
}

/** A host and the domains it belongs to, `com` and its like left out. */
function withParents(host: string): string[] {
  const labels = host.split('.');
  const parents = labels.slice(1, -1).map((_, at) => labels.slice(at + 1).join('.'));
  return host === '' ? [] : [host, ...parents];
}

/** A ticket as triggers are compared with it. */
export interface Compared {
  hosts: Set<string>;
  tags: Set<string>;
  text: string;
  words: Set<string>;
}

/** A ticket with its hosts, tags and words as triggers have them. */
export function compared({ url, tags, texts }: TriggerTicket): Compared {
  const phrases = texts.map(comparablePhrase);
  return {
    hosts: new Set(withParents(URL.canParse(url) ? hostOf(new URL(url).hostname) : '')),
    tags: new Set(tags.map((tag) => comparedAs('tag', tag))),
    text: phrases.join('\n'),
    words: new Set(phrases.flatMap((phrase) => phrase.trim().split(' '))),
  };
}

/** Whether a ticket has what a part asks for. */
export function holds(
  { hosts, tags, text }: Compared,
  { by, compared: sought }: Condition,
): boolean {
  switch (by) {
    case 'host':
      return hosts.has(sought);
    case 'tag':
      return tags.has(sought);
    case 'phrase':
      return text.includes(sought);
  }
}
