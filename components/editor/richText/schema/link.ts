import { Mark, mergeAttributes } from '@tiptap/core';

/** What a link may lead to: the open web, a mail, a telephone, a card. */
const ALLOWED = /^(?:https?:\/\/|mailto:|tel:|card:)\S+$/i;

/** Whether an address may be written into a link by hand; what a text already has stays as it is. */
export function isAllowedAddress(address: string): boolean {
  return ALLOWED.test(address);
}

/** What a person typed as an address, with the scheme that they left out; null for what cannot be one. */
export function typedAddress(typed: string): string | null {
  const address = typed.trim();
  if (isAllowedAddress(address)) return address;
  if (/^[^\s@:/]+@[^\s@:/]+\.[^\s@]+$/.test(address)) return `mailto:${address}`;
  return /^[\w-]+(?:\.[\w-]+)+(?:[/?#]\S*)?$/.test(address) ? `https://${address}` : null;
}

/** A link; it leads nowhere while it is written. */
export const Link = Mark.create({
  name: 'link',
  priority: 1000,
  inclusive: false,
  addAttributes: () => ({ href: { default: '' }, title: { default: null } }),
  parseHTML: () => [
    {
      tag: 'a[href]',
      getAttrs: (element) => isAllowedAddress(element.getAttribute('href') ?? '') && null,
    },
  ],
  renderHTML: ({ HTMLAttributes }) => {
    const { href = '', title } = HTMLAttributes;
    return [
      'a',
      // Where the text is only read, a link would lead away from the page.
      mergeAttributes(
        isAllowedAddress(href) ? { href, target: '_blank', rel: 'noopener noreferrer' } : {},
        title ? { title } : {},
      ),
      0,
    ];
  },
});
