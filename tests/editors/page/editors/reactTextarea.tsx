import { useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { StartEditor } from '../editorUnderTest';

let state = '';

function Reply({ draft }: { draft: string }) {
  const [value, setValue] = useState(draft);
  state = value;
  return <textarea value={value} onChange={(event) => setValue(event.target.value)} />;
}

export const start: StartEditor = (place, draft) => {
  flushSync(() => createRoot(place).render(<Reply draft={draft} />));
  const element = place.querySelector('textarea');
  if (!element) throw new Error('React rendered no textarea.');
  return { element, html: () => state, text: () => state };
};
