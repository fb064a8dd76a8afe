import { useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { htmlToMarkdown } from '@/cards/htmlToMarkdown';
import type { CardImages } from '@/cards/images';
import { RichText } from '@/components/editor/richText/RichText';

interface Text {
  markdown: string;
  images: CardImages;
}

declare global {
  interface Window {
    /** What the text was handed on as. */
    handedOn: Text;
    /** Shows a text. */
    show(markdown: string): void;
  }
}

const VARIABLES = [
  { name: 'requester.firstName', title: 'First name' },
  { name: 'ticket.id', title: 'Ticket number' },
];

function Page({ markdown }: { markdown: string }) {
  const [text, setText] = useState<Text>({ markdown, images: {} });
  window.handedOn = text;
  return (
    <RichText
      label="Answer"
      {...text}
      variables={VARIABLES}
      toMarkdown={htmlToMarkdown}
      onChange={setText}
    />
  );
}

const place = document.createElement('main');
document.body.append(place);
const root = createRoot(place);
let shown = 0;
window.show = (markdown) => {
  shown += 1;
  flushSync(() => root.render(<Page key={shown} markdown={markdown} />));
};
