/** A page or a part of it, in which elements are looked for through open shadow roots. */
export type Scope = Document | Element | ShadowRoot;

/** The open shadow roots within a scope, outer ones first. */
function shadowRootsWithin(scope: Scope): ShadowRoot[] {
  const roots: ShadowRoot[] = [];
  const own = 'shadowRoot' in scope ? scope.shadowRoot : null;
  if (own) roots.push(own);
  const add = (root: Scope) => {
    for (const { shadowRoot } of root.querySelectorAll('*')) {
      if (shadowRoot) roots.push(shadowRoot);
    }
  };
  add(scope);
  // The list grows while it is walked: a shadow root may hold others.
  for (const root of roots) add(root);
  return roots;
}

/**
 * The elements within the scope that match and are accepted; where the page itself has none, those
 * in its open shadow roots. To find these every element has to be asked, so it is not done in vain.
 */
export function allWithin<Found extends Element = Element>(
  scope: Scope,
  selector: string,
  isAccepted: (element: Found) => boolean = () => true,
): Found[] {
  const found = [...scope.querySelectorAll<Found>(selector)].filter(isAccepted);
  if (found.length > 0) return found;
  return shadowRootsWithin(scope)
    .flatMap((root) => [...root.querySelectorAll<Found>(selector)])
    .filter(isAccepted);
}

/** The element around this one, or around the shadow root that this one stands in. */
function parentOf(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return 'host' in root ? (root as ShadowRoot).host : null;
}

/** The element and all that is around it, inner ones first, up to and without `end`. */
export function around(element: Element, end: Element | null = null): Element[] {
  const elements: Element[] = [];
  for (let each: Element | null = element; each && each !== end; each = parentOf(each)) {
    elements.push(each);
  }
  return elements;
}

/** Whether the element is the scope or stands in it, be it in a shadow root. */
export function isWithin(scope: Element, element: Element): boolean {
  return around(element).includes(scope);
}
