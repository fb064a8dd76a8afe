type Attributes = Record<string, string>;

/** Makes an element of the page. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** Makes an element that holds the given HTML. */
export function elementOf(html: string, attributes: Attributes): HTMLDivElement {
  const made = element('div', attributes);
  made.innerHTML = html;
  return made;
}

/** The letters that stand for a person's picture. */
export function initialsOf(name: string): string {
  const words = name.split(' ');
  return `${words[0]?.[0] ?? ''}${words.length > 1 ? (words.at(-1)?.[0] ?? '') : ''}`;
}
