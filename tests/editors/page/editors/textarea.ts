import type { StartEditor } from '../editorUnderTest';

export const start: StartEditor = (place, draft) => {
  const element = document.createElement('textarea');
  element.defaultValue = draft;
  place.append(element);
  return { element, html: () => element.value, text: () => element.value };
};
