import { fold } from '../fold';

/** How a help desk writes it, its first letter small: what came, and before whom it names. */
const TITLES = [
  // Zendesk: messaging, chat, text and talk; Intercom's notices.
  /^(?:new |missed |inbound |outbound )?(?:conversation|chat|message|text message|sMS|(?:phone )?call|voicemail) (?:with|from|to):? /,
  /^(?:nuev[oa] )?(?:conversaci[oó]n|chat|mensaje(?: de (?:texto|voz))?|sMS|llamada(?: perdida| entrante| saliente)?) (?:con|de|a):? /,
] as const;
/** A part of a name, or what a visitor without one is called: a number, an address. */
const NAME_PART = /^[#+(]*\p{Lu}|\d|@/u;
const JOINTS = new Set('de del la las los da dos do van von der den y e bin al web'.split(' '));
const MOST_PARTS = 6;

/**
 * Whether a subject is what a help desk calls a ticket that has none: "Conversation with Dani Brandt",
 * "Nuevo mensaje de Ana". Who writes of a chat themselves goes on in other words than names.
 *
 * @param names words of the ticket's people, folded.
 */
export function isAutomaticSubject(subject: string, names: readonly string[]): boolean {
  const written = subject.trim();
  const small = written.charAt(0).toLowerCase() + written.slice(1);
  const title = TITLES.map((each) => each.exec(small)?.[0]).find((found) => found !== undefined);
  if (title === undefined) return false;
  const parts = small.slice(title.length).split(/\s+/);
  const known = new Set(names);
  const isOfName = (part: string) =>
    NAME_PART.test(part) || JOINTS.has(part) || known.has(fold(part).replace(/[^\p{L}]/gu, ''));
  return parts.length <= MOST_PARTS && parts.every(isOfName);
}
