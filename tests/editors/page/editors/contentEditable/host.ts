import type { EditorUnderTest } from '../../editorUnderTest';

/** A bare editing host, which has no model beside its DOM. Made without HTML, for Trusted Types. */
export function editingHost(parent: Node, draft: string): EditorUnderTest {
  const element = (parent.ownerDocument ?? document).createElement('div');
  element.contentEditable = 'true';
  if (draft) {
    const paragraph = element.ownerDocument.createElement('p');
    paragraph.append(draft);
    element.append(paragraph);
  }
  parent.appendChild(element);
  return { element, html: () => element.innerHTML, text: () => element.innerText };
}
