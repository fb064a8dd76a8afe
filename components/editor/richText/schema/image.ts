import { Node } from '@tiptap/core';

export interface ImageOptions {
  /** The data of an image of the card; null for one of elsewhere, which is not loaded. */
  dataOf(address: string): string | null;
}

/** An image in a line: one of the card's own as a picture, any other as its words. */
export const Image = Node.create<ImageOptions>({
  name: 'image',
  group: 'inline',
  inline: true,
  atom: true,
  draggable: true,
  addOptions: () => ({ dataOf: () => null }),
  addAttributes: () => ({
    src: { default: '', parseHTML: (element) => element.getAttribute('data-address') ?? '' },
    alt: { default: '' },
    title: { default: null },
  }),
  parseHTML: () => [{ tag: 'img[data-address]' }],
  renderHTML: ({ node }) => {
    const { src, alt } = node.attrs;
    return ['img', { 'data-address': src, alt }];
  },
  renderText: ({ node }) => node.attrs.alt,
  addNodeView() {
    return ({ node }) => {
      const data = this.options.dataOf(node.attrs.src);
      const dom = document.createElement(data === null ? 'span' : 'img');
      if (dom instanceof HTMLImageElement && data !== null) {
        dom.src = data;
        dom.alt = node.attrs.alt;
      } else {
        dom.setAttribute('data-elsewhere', '');
        dom.textContent = node.attrs.alt || node.attrs.src;
      }
      return { dom };
    };
  },
});
