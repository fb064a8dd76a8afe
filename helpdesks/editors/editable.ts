/** The deepest focused element, looked for through open shadow roots and same-origin frames. */
export function deepActiveElement(page: Document): Element | null {
  let active = page.activeElement;
  for (;;) {
    const inner: Element | null | undefined =
      active?.shadowRoot?.activeElement ?? (active && frameDocument(active)?.activeElement);
    if (!inner) return active;
    active = inner;
  }
}

/** The document inside a same-origin frame, or null for any other element or origin. */
function frameDocument(element: Element): Document | null {
  return element.tagName === 'IFRAME' || element.tagName === 'FRAME'
    ? (element as HTMLIFrameElement).contentDocument
    : null;
}

/** Whether a person can type into the element now. */
export function isEditable(element: Element): boolean {
  if (!element.isConnected || element.getAttribute('aria-readonly') === 'true') return false;
  if (element.tagName === 'TEXTAREA') {
    const area = element as HTMLTextAreaElement;
    return !area.disabled && !area.readOnly;
  }
  return isRichEditor(element);
}

function isRichEditor(element: Element): boolean {
  const attribute = element.getAttribute('contenteditable');
  const isOn = attribute === '' || attribute === 'true' || attribute === 'plaintext-only';
  return isOn || (element.tagName === 'BODY' && element.ownerDocument.designMode === 'on');
}

/** The whole editor that an element is part of: its text area or outermost editing host; null if none. */
export function editorOf(element: Element | null): HTMLElement | null {
  if (element?.tagName === 'TEXTAREA') return element as HTMLElement;
  let editor: HTMLElement | null = null;
  for (let each = element; each; each = each.parentElement) {
    if (isRichEditor(each)) editor = each as HTMLElement;
  }
  return editor;
}
