import { allWithin, around } from '../openShadowRoots';
import { PART } from './selectors';

/** One message of a stream, or one report of the help desk itself. */
export interface Part {
  element: Element;
  /** What holds its words; none for a report. */
  bodies: readonly Element[];
  /** What the page says of it, inner marks first: within it, beside it in a run, or around it. */
  marks: readonly Element[];
}

const MARKS = [
  ...[PART.teammate, PART.teammateMail, PART.customerMail, PART.note, PART.time],
  ...[`[${PART.category}]`, `[${PART.authorType}]`],
].join(', ');

function bodiesOf(part: Element): Element[] {
  for (const selector of PART.bodies) {
    const words = [...part.querySelectorAll(selector)].filter((body) => {
      const outer = body.parentElement?.closest(selector);
      return !body.closest(PART.asides) && (!outer || !part.contains(outer));
    });
    if (words.length > 0) return words;
  }
  return part.matches(PART.mails) ? [part] : [];
}

/** The marks in a stream, each under the part that it stands nearest to. */
function marksByHolder(stream: Element, holders: ReadonlySet<Element>): Map<Element, Element[]> {
  const marks = new Map<Element, Element[]>();
  for (const mark of allWithin(stream, MARKS)) {
    const holder = around(mark, stream).find((each) => holders.has(each));
    if (holder) marks.set(holder, [...(marks.get(holder) ?? []), mark]);
  }
  return marks;
}

/** The parts of a stream, in the order of the page: oldest first. */
export function partsOf(stream: Element): Part[] {
  // What a customer's mail is marked up with says nothing of the Inbox.
  const isWord = (each: Element) => each.parentElement?.closest(PART.bodies[0]) != null;
  const found = allWithin(stream, PART.holders, (each) => !isWord(each));
  const holders = new Set(found);
  const marks = marksByHolder(stream, holders);
  const runs = new Set(found.flatMap((each) => around(each, stream).slice(1)));
  return found
    .filter((each) => !runs.has(each))
    .map((element) => {
      const bodies = bodiesOf(element);
      const chain = around(element, stream);
      const near = chain.flatMap((each) => marks.get(each) ?? []);
      const outer = chain.filter((each) => !holders.has(each) && each.matches(MARKS));
      const isSpoken = (mark: Element) =>
        bodies.some((body) => body !== mark && body.contains(mark));
      return { element, bodies, marks: [...near, ...outer].filter((mark) => !isSpoken(mark)) };
    });
}

/** What the page calls a part, where it is long enough to be no mere position in the stream. */
export function idOf({ element }: Part): string | null {
  const ids = PART.ids.map((name) => element.getAttribute(name) ?? '');
  return ids.find((id) => id.length > 5) ?? null;
}
