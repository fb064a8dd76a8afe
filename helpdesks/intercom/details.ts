import { EMAIL_ADDRESS } from '../mailParts';
import { allWithin } from '../openShadowRoots';
import { cutTo, textOf } from '../text';
import { INBOX } from './selectors';

/** What the details beside a conversation tell of it; empty where they do not. */
export interface Details {
  requester: { name: string; email?: string };
  tags: string[];
  brand?: string;
}

/** The details carry no other names than the labels people see, in the languages that we know. */
const LABELS = {
  name: /^(?:full )?(?:name|nombre|nombre completo|nom|nome)$/i,
  email: /^(?:e-?mail|correo(?: electrónico)?|adresse e-?mail|courriel)$/i,
  tags: /^(?:tags?|etiquetas?|schlagwörter|étiquettes)$/i,
  brand: /^(?:brand|marca|marke|marque)$/i,
} as const;

type Label = keyof typeof LABELS;

/** What stands under each label, line by line. */
function valuesOf(page: Document): Map<Label, string[]> {
  const values = new Map<Label, string[]>();
  for (const sidebar of allWithin(page, INBOX.details)) {
    for (const label of allWithin(sidebar, INBOX.detailLabel)) {
      const text = textOf(label).replace(/\s*[:*]$/, '');
      const known = (Object.keys(LABELS) as Label[]).find((each) => LABELS[each].test(text));
      if (known && !values.has(known)) values.set(known, valuesBeside(label));
    }
  }
  return values;
}

function valuesBeside(label: Element): string[] {
  // What holds more labels holds more values: they may be anybody's.
  const places: [Element | null, number][] = [
    [label.parentElement, 1],
    [label.nextElementSibling, 0],
  ];
  const [scope] =
    places.find(
      ([place, labels]) => place?.querySelectorAll(INBOX.detailLabel).length === labels,
    ) ?? [];
  const spans = scope ? [...scope.querySelectorAll(INBOX.detailValue)] : [];
  const inner = spans.filter((span) => !span.querySelector('span'));
  return inner.map((span) => textOf(span)).filter((text) => text !== '');
}

/** Reads who asks, and what the conversation is tagged with. */
export function detailsOf(page: Document): Details {
  const values = valuesOf(page);
  const first = (label: Label) => values.get(label)?.[0] ?? '';
  const email = EMAIL_ADDRESS.exec(first('email'))?.[0];
  const tags = (values.get('tags') ?? []).map((tag) => cutTo(tag.replace(/\s*[×✕✖]$/, ''), 200));
  const brand = cutTo(first('brand'), 200);
  return {
    requester: {
      name: cutTo(first('name').replace(/\s+/g, ' '), 300),
      ...(email && email.length <= 320 && { email }),
    },
    tags: [...new Set(tags)].filter((tag) => tag !== '').slice(0, 200),
    ...(brand && { brand }),
  };
}

/** The title of a conversation, on one line; empty where it is only the customer's name. */
export function titleOf(space: Element, requester: string): string {
  const [title] = allWithin(space, INBOX.titles);
  const text = title ? textOf(title).replace(/\s+/g, ' ').trim() : '';
  return text === requester ? '' : cutTo(text, 2000);
}
